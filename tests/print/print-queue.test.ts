import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Fault } from '../../contract/faults.ts';
import { PrintJobId } from '../../contract/ids.ts';
import { connectPrinter } from '../../main/printing/transports/connect.ts';
import { networkTransport } from '../../main/printing/transports/network.ts';
import { startPrinter } from '../printer/printer.ts';
import { type PrintWorld, networkPrinter, numberOf, openPrintWorld, paperOf } from './print-world.ts';

let world: PrintWorld;
beforeEach(async () => {
  world = await openPrintWorld();
});
afterEach(() => world.close());

describe('a receipt that is queued', () => {
  test('is printed, kept as a PDF, and wants nobody any more', async () => {
    const counter = world.start();
    counter.receipt(1);
    expect(counter.open()).toEqual(['thermal queued', 'pdf queued']);
    await counter.run();
    expect(counter.open()).toEqual([]);
    expect(world.printed()).toEqual([numberOf(1)]);
    expect(world.pdfs()).toEqual(['2026-27', '2026-27/T1-2026-27-000001.pdf']);
    expect(counter.findPdf(numberOf(1))).toBe(join(world.papers, '2026-27', 'T1-2026-27-000001.pdf'));
    expect(counter.defects).toEqual([]);
    expect(counter.changes()).toBeGreaterThan(0);
  });

  test('exists exactly when its transaction does', () => {
    const counter = world.start();
    const failingSale = (): void => {
      counter.receipt(1);
      throw new Error('the sale fails');
    };
    expect(() => counter.inTransaction(failingSale)).toThrow('the sale fails');
    expect(counter.open()).toEqual([]);
  });

  test('has no job for a printer when none is set', async () => {
    const counter = world.start();
    counter.setPrinter({ kind: 'none' });
    counter.receipt(1);
    expect(counter.open()).toEqual(['pdf queued']);
    await counter.run();
    expect(world.pdfs()).toHaveLength(2);
    expect(() => counter.testPage('first')).toThrow(new Fault('printing.noPrinter'));
  });

  test('comes out in its turn, also when more are queued meanwhile', async () => {
    const counter = world.start();
    counter.receipt(1);
    counter.receipt(2);
    const running = counter.run();
    counter.receipt(3);
    await Promise.all([running, counter.run()]);
    expect(world.printed()).toEqual([1, 2, 3].map(numberOf));
  });

  test('leaves each duplicate a file of its own', async () => {
    const counter = world.start();
    counter.receipt(1);
    counter.receipt(1, 2);
    await counter.run();
    expect(world.pdfs()).toEqual([
      '2026-27',
      '2026-27/T1-2026-27-000001-duplicate-2.pdf',
      '2026-27/T1-2026-27-000001.pdf',
    ]);
  });
});

describe('when the printer fails', () => {
  test('without paper the job is refused; with paper again and an order to print there is one copy', async () => {
    const counter = world.start();
    world.printer.set('no-paper');
    counter.receipt(1);
    await counter.run();
    expect(counter.open()).toEqual(['thermal refused no-paper']);
    world.printer.set(undefined);
    await counter.run();
    expect(world.printer.papers).toHaveLength(0);
    counter.settle({ jobId: counter.job().jobId, answer: 'print' });
    await counter.run();
    expect(counter.open()).toEqual([]);
    expect(world.printed()).toEqual([numberOf(1)]);
  });

  test('a missing printer leaves its job refused, and the next one is printed', async () => {
    const counter = world.start();
    const gone = await startPrinter();
    await gone.close();
    counter.setPrinter(networkPrinter(gone.port));
    counter.receipt(1);
    await counter.run();
    expect(counter.open()).toEqual(['thermal refused unreachable']);
    counter.setPrinter(networkPrinter(world.printer.port));
    counter.receipt(2);
    await counter.run();
    expect(counter.open()).toEqual(['thermal refused unreachable']);
    expect(world.printed()).toEqual([numberOf(2)]);
  });

  test('a roll that ends within a receipt leaves the question whether it came out', async () => {
    const counter = world.start({
      connect: () => networkTransport({ host: '127.0.0.1', port: world.printer.port }, { answer: 30 }),
    });
    world.printer.runOutAfter(20);
    counter.receipt(1);
    await counter.run();
    expect(counter.open()).toEqual(['thermal unknown no-paper']);
    counter.settle({ jobId: counter.job().jobId, answer: 'came-out' });
    expect(counter.open()).toEqual([]);
  });

  test('a printer taken away after the sale leaves its job refused', async () => {
    const counter = world.start();
    counter.receipt(1);
    counter.setPrinter({ kind: 'none' });
    await counter.run();
    expect(counter.open()).toEqual(['thermal refused not-found']);
    const { jobId } = counter.job();
    expect(() => counter.settle({ jobId, answer: 'print' })).toThrow(new Fault('printing.noPrinter'));
    counter.settle({ jobId, answer: 'give-up' });
    expect(counter.open()).toEqual([]);
  });
});

describe('with a second printer', () => {
  test('a paper that the first printer takes nothing of comes out of the second, once', async () => {
    const second = await startPrinter();
    const counter = world.start();
    counter.setSecondPrinter(networkPrinter(second.port));
    counter.receipt(1);
    await counter.run();
    world.printer.set('no-paper');
    counter.receipt(2);
    await counter.run();
    world.printer.set(undefined);
    counter.receipt(3);
    await counter.run();
    expect(counter.open()).toEqual([]);
    expect(world.printed()).toEqual([1, 3].map(numberOf));
    expect(second.papers).toHaveLength(1);
    expect(counter.takenBy()).toMatchObject({ [numberOf(2)]: 'second', [numberOf(3)]: 'first' });
    await second.close();
  });

  test('a paper that may have come out of the first is asked about, not printed on the second', async () => {
    const second = await startPrinter();
    const counter = world.start();
    counter.setSecondPrinter(networkPrinter(second.port));
    world.printer.set('hangs-up');
    counter.receipt(1);
    await counter.run();
    expect(counter.open()).toEqual(['thermal unknown no-answer']);
    expect(second.papers).toHaveLength(0);
    await second.close();
  });

  test('when neither takes it, the trouble of the first is told, and the PDF is there', async () => {
    const second = await startPrinter();
    second.set('cover-open');
    const counter = world.start();
    counter.setSecondPrinter(networkPrinter(second.port));
    world.printer.set('no-paper');
    counter.receipt(1);
    await counter.run();
    expect(counter.open()).toEqual(['thermal refused no-paper']);
    expect(counter.findPdf(numberOf(1))).toBeDefined();
    await second.close();
  });

  test('a sheet printer gets the paper as a PDF', async () => {
    const taken: Uint8Array[] = [];
    const counter = world.start({
      connect: (settings) =>
        settings.kind === 'sheet'
          ? async (bytes) => {
              taken.push(bytes);
              return { state: 'sent' };
            }
          : connectPrinter(settings),
    });
    counter.setSecondPrinter({ kind: 'sheet', name: 'office' });
    world.printer.set('no-paper');
    counter.receipt(1);
    counter.testPage('second');
    await counter.run();
    expect(counter.open()).toEqual([]);
    expect(taken.map((bytes) => Buffer.from(bytes.subarray(0, 5)).toString())).toEqual(['%PDF-', '%PDF-']);
  });

  test('a test page is for the printer that it names, and for no other', async () => {
    const second = await startPrinter();
    const counter = world.start();
    counter.setSecondPrinter(networkPrinter(second.port));
    second.set('no-paper');
    counter.testPage('second');
    await counter.run();
    expect(counter.open()).toEqual(['thermal refused no-paper']);
    expect(world.printer.papers).toHaveLength(0);
    await second.close();
  });
});

describe('after a crash', () => {
  test('a job caught on its way to the printer is a question, and is never printed again by itself', async () => {
    const sending = Promise.withResolvers<void>();
    const crashed = world.start({
      connect: () => () => {
        sending.resolve();
        return new Promise(() => {});
      },
    });
    crashed.receipt(1);
    void crashed.run();
    await sending.promise;
    expect(crashed.open()).toEqual(['thermal sending', 'pdf queued']);

    const counter = world.start();
    expect(counter.open()).toEqual(['thermal unknown', 'pdf queued']);
    await counter.run();
    expect(counter.open()).toEqual(['thermal unknown']);
    expect(world.printer.papers).toHaveLength(0);
    counter.settle({ jobId: counter.job().jobId, answer: 'print' });
    await counter.run();
    expect(world.printed()).toEqual([numberOf(1)]);
  });

  test('queued jobs are worked off by the next start', async () => {
    const stopped = world.start();
    stopped.receipt(1);
    stopped.receipt(2);
    const running = stopped.run();
    await stopped.stop();
    await running;
    expect(world.printer.papers.length).toBeLessThan(2);
    const counter = world.start();
    await counter.run();
    expect(world.printed()).toEqual([1, 2].map(numberOf));
  });
});

describe.skipIf(process.platform === 'win32')('when the disk fails', () => {
  const yearFolder = (): string => join(world.papers, '2026-27');

  test('a full disk leaves the PDF refused and no half file; mended, it is written on order', async () => {
    const counter = world.start();
    mkdirSync(yearFolder(), { recursive: true });
    const temporary = join(yearFolder(), 'T1-2026-27-000001.pdf.new');
    symlinkSync('/dev/full', temporary);
    counter.receipt(1);
    await counter.run();
    expect(counter.open()).toEqual(['pdf refused disk']);
    expect(world.printer.papers).toHaveLength(1);
    expect(counter.findPdf(numberOf(1))).toBeUndefined();

    rmSync(temporary);
    counter.settle({ jobId: counter.job().jobId, answer: 'print' });
    await counter.run();
    expect(counter.open()).toEqual([]);
    const path = counter.findPdf(numberOf(1));
    expect(path && readFileSync(path, 'latin1').slice(0, 5)).toBe('%PDF-');
    expect(world.printer.papers).toHaveLength(1);
  });

  test('a folder that can not be written leaves the PDF refused and hinders no other job', async () => {
    const counter = world.start();
    writeFileSync(world.papers, '');
    counter.receipt(1);
    counter.receipt(2);
    await counter.run();
    expect(counter.open()).toEqual(['pdf refused disk', 'pdf refused disk']);
    expect(world.printed()).toEqual([1, 2].map(numberOf));
  });
});

test('a paper that can not be made is reported and refused, and the queue goes on', async () => {
  const counter = world.start({
    paperOf(job) {
      if (job.sequence === 1) throw new Error('this event has no paper');
      return paperOf(job);
    },
  });
  counter.receipt(1);
  counter.receipt(2);
  await counter.run();
  expect(counter.open()).toEqual(['thermal refused printer-error', 'pdf refused printer-error']);
  expect(counter.defects.map(String)).toEqual(Array(2).fill('Error: this event has no paper'));
  expect(world.printed()).toEqual([numberOf(2)]);
});

test('a way to the printer that breaks after it began leaves the outcome unknown', async () => {
  const counter = world.start({ connect: () => () => Promise.reject(new Error('a defect on the way')) });
  counter.receipt(1);
  await counter.run();
  expect(counter.open()).toEqual(['thermal unknown printer-error']);
  expect(counter.defects.map(String)).toEqual(['Error: a defect on the way']);
});

test('the test page goes to the printer alone', async () => {
  const counter = world.start();
  counter.testPage('first');
  expect(counter.job().title).toBe('प्रिंटर की जाँच / Printer test');
  await counter.run();
  expect(counter.open()).toEqual([]);
  expect(world.printer.papers).toHaveLength(1);
  expect(world.pdfs()).toEqual([]);
});

test('an answer that comes too late changes nothing, and one about no job is refused', async () => {
  const counter = world.start();
  counter.receipt(1);
  const { jobId } = counter.job();
  await counter.run();
  for (const answer of ['print', 'came-out', 'give-up'] as const) counter.settle({ jobId, answer });
  await counter.run();
  expect(world.printer.papers).toHaveLength(1);
  const unknown = PrintJobId.parse(jobId + 99);
  expect(() => counter.settle({ jobId: unknown, answer: 'print' })).toThrow(new Fault('printing.notFound'));
});
