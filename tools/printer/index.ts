import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { Command, Option } from 'commander';
import { toPng } from '../../tests/printer/escpos-decoder.ts';
import { PRINTER_FAULTS, type PrinterFault, startPrinter } from '../../tests/printer/printer.ts';

const HEAD_DOTS = { '58mm': 384, '80mm': 576 };

const HELP = `Type a fault and Enter to break it: ${PRINTER_FAULTS.join(', ')}.
"roll N" lets the roll end after N more commands, "ok" mends it, "quit" (or the end of the input) stops it.`;

type Options = { readonly port: string; readonly paper: keyof typeof HEAD_DOTS; readonly folder: string };

const isFault = (word: string): word is PrinterFault => PRINTER_FAULTS.some((fault) => fault === word);

/** A printer in the terminal: what is printed becomes a picture in a folder, and words typed break or mend it. */
async function serve({ port, paper, folder }: Options): Promise<void> {
  const out = resolve(folder);
  mkdirSync(out, { recursive: true });
  let count = 0;
  const printer = await startPrinter({
    width: HEAD_DOTS[paper],
    port: Number(port),
    onPaper(printed) {
      count += 1;
      const file = join(out, `${String(count).padStart(3, '0')}.png`);
      writeFileSync(file, toPng(printed));
      console.log([file, ...printed.problems].join('\n  '));
    },
  });
  console.log(`127.0.0.1:${printer.port}, ${paper}; papers go to ${out}\n${HELP}`);

  for await (const line of createInterface({ input: process.stdin })) {
    const [word = '', number = ''] = line.trim().split(/\s+/u);
    if (word === 'quit') break;
    if (word === 'ok') printer.set(undefined);
    else if (word === 'roll' && /^\d+$/u.test(number)) printer.runOutAfter(Number(number));
    else if (isFault(word)) printer.set(word);
    else console.log(HELP);
  }
  await printer.close();
}

await new Command()
  .name('npm run printer --')
  .description('An ESC/POS printer on the loopback')
  .option('--port <number>', 'where it listens; 0 for any free port', '9100')
  .addOption(
    new Option('--paper <width>', 'the width of its paper').choices(Object.keys(HEAD_DOTS)).default('58mm'),
  )
  .option('--folder <path>', 'where the pictures of the papers go', join(tmpdir(), 'seva-bahi-printed'))
  .action(serve)
  .parseAsync();
