// Gives and calls tokens without end, and says what it asks and what it was answered; its parent kills it in the middle.
import { randomUUID } from 'node:crypto';
import { writeSync } from 'node:fs';
import { openWorld, testClock } from '../world.ts';

const [, , folder = ''] = process.argv;
const STDOUT = 1;
/** Written by a system call at once: what was said before the kill is never lost in a buffer. */
const say = (word: string): void => void writeSync(STDOUT, `${word}\n`);

const world = await openWorld({
  folder,
  clock: testClock('2026-11-21T05:00:00.000Z'),
  answers: { printer: { kind: 'device', path: '/nonexistent/printer', paper: '58mm' } },
});
for (;;) {
  world.clock.forward(1000);
  const requestId = randomUUID();
  say(`asked ${requestId}`);
  const priority = requestId < '4' ? ({ priority: 'infant' } as const) : {};
  const { series, number } = await world.call('queue.issue', { requestId, ...priority });
  say(`shown ${series}-${number}`);
  say('asked call');
  const { token } = await world.call('queue.call', { requestId: randomUUID() });
  say(`called ${token.series}-${token.number}`);
}
