import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { chmodSync, createReadStream, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { thermalBytes } from '../../main/printing/thermal.ts';
import { deviceTransport } from '../../main/printing/transports/device.ts';
import { networkTransport } from '../../main/printing/transports/network.ts';
import {
  listSystemPrinters,
  sheetTransport,
  systemTransport,
} from '../../main/printing/transports/system.ts';
import { type PrinterOptions, type TestPrinter, startPrinter } from '../printer/printer.ts';
import { usePaperFonts } from './paper-fonts.ts';
import { cashReceipt } from './samples.ts';

usePaperFonts();

const job = Buffer.from(thermalBytes(cashReceipt, 384));
/** Where no answer is to be expected, it need not be waited for. */
const HASTE = 30;
const LONG = 30_000;
const PATIENT = { connect: LONG, status: LONG, answer: LONG, silentAnswer: LONG };

let folder: string;
let printer: TestPrinter | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seva-bahi-printer-'));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await printer?.close();
  printer = undefined;
  rmSync(folder, { recursive: true });
});

async function plugIn(options?: PrinterOptions): Promise<TestPrinter> {
  printer = await startPrinter(options);
  return printer;
}

const to = ({ port }: TestPrinter, patience: object = {}) =>
  networkTransport({ host: '127.0.0.1', port }, { ...PATIENT, ...patience })(job);

describe('a network printer', () => {
  test('that answers from behind the job has printed it, once', async () => {
    const ready = await plugIn();
    expect(await to(ready)).toEqual({ state: 'printed' });
    expect(ready.papers.map(({ problems }) => problems)).toEqual([[]]);
  });

  test.each([
    ['no-paper', 'no-paper'],
    ['cover-open', 'cover-open'],
    ['error', 'printer-error'],
  ] as const)('with %s gets no byte of the job', async (fault, trouble) => {
    const broken = await plugIn();
    broken.set(fault);
    expect(await to(broken)).toEqual({ state: 'refused', trouble });
    broken.set(undefined);
    expect(await to(broken)).toEqual({ state: 'printed' });
    expect(broken.papers).toHaveLength(1);
  });

  test('that answers nothing is used all the same, and nobody claims to know', async () => {
    const silent = await plugIn();
    silent.set('silent');
    const delivery = await to(silent, { status: HASTE, silentAnswer: HASTE });
    expect(delivery).toEqual({ state: 'sent' });
    expect(silent.papers).toHaveLength(1);
  });

  test('that stalls leaves the outcome unknown', async () => {
    const stalled = await plugIn();
    stalled.set('stalled');
    expect(await to(stalled, { answer: HASTE })).toEqual({ state: 'unknown', trouble: 'no-answer' });
  });

  test.each([
    ['plenty', 1 << 20],
    ['hardly any', 1024],
  ])(
    'whose roll ends within the job says why, with %s memory for what it can not print',
    async (_, memoryBytes) => {
      const ending = await plugIn({ memoryBytes });
      ending.runOutAfter(20);
      const delivery = await to(ending, { answer: HASTE, status: 500 });
      expect(delivery).toEqual({ state: 'unknown', trouble: 'no-paper' });
      expect(ending.papers).toHaveLength(0);
    },
  );

  test('that hangs up within the job leaves the outcome unknown', async () => {
    const rude = await plugIn();
    rude.set('hangs-up');
    expect(await to(rude)).toEqual({ state: 'unknown', trouble: 'no-answer' });
    expect(rude.papers).toHaveLength(0);
  });

  test('that is no printer is told from one, and gets no byte of the job', async () => {
    const other = await plugIn();
    other.set('wrong-device');
    expect(await to(other, { status: HASTE })).toEqual({ state: 'refused', trouble: 'wrong-device' });
  });

  test('that only sends back what it is sent is no printer', async () => {
    const echo = createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
    await once(echo, 'listening');
    const { port } = z.object({ port: z.int() }).parse(echo.address());
    const address = { host: '127.0.0.1', port };
    const delivery = await networkTransport(address, { ...PATIENT, status: HASTE, silentAnswer: HASTE })(job);
    expect(delivery).toEqual({ state: 'unknown', trouble: 'wrong-device' });
    echo.close();
  });

  test('that is not there is unreachable', async () => {
    const gone = await plugIn();
    await gone.close();
    printer = undefined;
    expect(await to(gone)).toEqual({ state: 'refused', trouble: 'unreachable' });
  });

  test('takes nothing in a picture for a question', async () => {
    const ready = await plugIn();
    await to(ready);
    expect(ready.statusQuestions()).toBe(3);
  });
});

describe.skipIf(process.platform === 'win32')('a device file', () => {
  test('that is missing is not found, and is not made', async () => {
    expect(await deviceTransport(join(folder, 'lp0'))(job)).toEqual({
      state: 'refused',
      trouble: 'not-found',
    });
    expect(() => readFileSync(join(folder, 'lp0'))).toThrow('ENOENT');
  });

  test('that can not answer gets the whole job, in order', async () => {
    const path = join(folder, 'lp0');
    execFileSync('/usr/bin/mkfifo', [path]);
    const received = buffer(createReadStream(path));
    const delivery = await deviceTransport(path, { status: HASTE, silentAnswer: HASTE })(job);
    expect(delivery).toEqual({ state: 'sent' });
    expect((await received).includes(job)).toBe(true);
  });

  test('that takes no more does not hold up the program for ever', async () => {
    const path = join(folder, 'lp0');
    execFileSync('/usr/bin/mkfifo', [path]);
    const reader = createReadStream(path, { highWaterMark: 1 });
    const opened = once(reader, 'open');
    const far = Buffer.concat(Array.from({ length: 8 }, () => job));
    const printing = deviceTransport(path, { status: HASTE, answer: HASTE, silentAnswer: HASTE })(far);
    await opened;
    expect(await printing).toEqual({ state: 'unknown', trouble: 'no-answer' });
    reader.destroy();
  });

  test.skipIf(process.platform !== 'linux')('that answers from behind the job has printed it', async () => {
    // A terminal in raw mode is a device with two ends: one for the program, one for the printer.
    const terminal = spawn('/usr/bin/script', [
      '-qfc',
      'stty raw -echo; tty; tail -f /dev/null',
      '/dev/null',
    ]);
    try {
      const [hello] = (await once(terminal.stdout, 'data')) as [Buffer];
      const path = hello.toString().trim();
      expect(path).toMatch(/^\/dev\//u);
      const questions = [...[1, 2, 4].map((about) => Buffer.of(0x10, 0x04, about)), Buffer.of(0x1d, 0x72, 1)];
      const answers = [0x12, 0x12, 0x12, 0x00];
      let seen = Buffer.alloc(0);
      terminal.stdout.on('data', (bytes: Buffer) => {
        seen = Buffer.concat([seen, bytes]);
        while (questions[0] && seen.includes(questions[0])) {
          questions.shift();
          terminal.stdin.write(Buffer.of(answers.shift() ?? 0));
        }
      });
      expect(await deviceTransport(path, PATIENT)(job)).toEqual({ state: 'printed' });
      expect(seen.includes(job)).toBe(true);
    } finally {
      terminal.kill();
    }
  });
});

describe.skipIf(process.platform === 'win32')('a printer of the system', () => {
  /** Puts a program of the print system in place, as a shell script. */
  function install(program: 'lp' | 'lpstat', script: string): void {
    const path = join(folder, program);
    writeFileSync(path, `#!/bin/sh\n${script}\n`);
    chmodSync(path, 0o755);
    vi.stubEnv('PATH', `${folder}:${process.env['PATH'] ?? ''}`);
  }

  test('gets the bytes as they are, under a title that names nobody', async () => {
    install('lp', `cat > ${folder}/spooled; echo "$@" > ${folder}/said; echo request id is POS-58-1`);
    expect(await systemTransport('POS-58')(job)).toEqual({ state: 'sent' });
    expect(readFileSync(join(folder, 'spooled')).equals(job)).toBe(true);
    expect(readFileSync(join(folder, 'said'), 'utf8')).toBe('-d POS-58 -o raw -t Seva Bahi\n');
  });

  test('that prints sheets gets the PDF by its driver', async () => {
    install('lp', `cat > ${folder}/spooled; echo "$@" > ${folder}/said`);
    expect(await sheetTransport('Office_Laser')(job)).toEqual({ state: 'sent' });
    expect(readFileSync(join(folder, 'spooled')).equals(job)).toBe(true);
    const said = '-d Office_Laser -o media=A4 -o fit-to-page -t Seva Bahi\n';
    expect(readFileSync(join(folder, 'said'), 'utf8')).toBe(said);
  });

  test('that does not exist is not found', async () => {
    install('lp', 'echo "lp: Error - The printer or class does not exist." >&2; exit 1');
    expect(await systemTransport('gone')(job)).toEqual({ state: 'refused', trouble: 'not-found' });
  });

  test('whose spooler does not run is unreachable', async () => {
    install('lp', 'echo "lp: Error - scheduler not responding." >&2; exit 1');
    expect(await systemTransport('POS-58')(job)).toEqual({ state: 'refused', trouble: 'unreachable' });
  });

  test('is listed by name; without a print system there are none', async () => {
    install('lpstat', 'echo POS-58; echo Office_Laser');
    expect(await listSystemPrinters()).toEqual(['POS-58', 'Office_Laser']);
    vi.stubEnv('PATH', folder);
    rmSync(join(folder, 'lpstat'));
    expect(await listSystemPrinters()).toEqual([]);
    expect(await systemTransport('POS-58')(job)).toEqual({ state: 'refused', trouble: 'not-found' });
  });
});
