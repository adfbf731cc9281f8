import { randomUUID } from 'node:crypto';
import { type World, openWorld, payExactly, readyTicket } from '../../tests/world.ts';
import { startPrinter } from '../../tests/printer/printer.ts';
import { type Row, quantile } from './measure.ts';

const SLIPS = 40;

/** Milliseconds from a command until its whole paper has come to a printer on the loopback. */
async function untilPrinted(act: (world: World) => Promise<unknown>): Promise<number[]> {
  let came = (): void => {};
  const printer = await startPrinter({ width: 576, onPaper: () => came() });
  const times: number[] = [];
  {
    const settings = { kind: 'network', host: '127.0.0.1', port: printer.port, paper: '80mm' } as const;
    await using world = await openWorld({ answers: { printer: settings } });
    for (let slip = 0; slip < SLIPS; slip++) {
      const paper = new Promise<void>((resolve) => (came = resolve));
      const start = performance.now();
      await act(world); // oxlint-disable-line no-await-in-loop -- one paper after the other
      await paper; // oxlint-disable-line no-await-in-loop -- the same
      times.push(performance.now() - start);
    }
  }
  await printer.close();
  return times;
}

/** How long somebody waits at the printer: for a token, and for the receipt of a common sale. */
export async function benchSlips(): Promise<Row[]> {
  const tokens = await untilPrinted((world) => world.call('queue.issue', { requestId: randomUUID() }));
  const receipts = await untilPrinted(async (world) =>
    payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 })),
  );
  return [
    {
      what: 'token, from the command to the whole slip at the printer, p95',
      value: quantile(tokens, 0.95),
      unit: 'ms',
      bar: '1500 to the first dot',
    },
    {
      what: 'receipt, from its ticket to the whole paper at the printer, p95',
      value: quantile(receipts, 0.95),
      unit: 'ms',
      bar: '1000 to the first dot',
    },
  ];
}
