// Sells without end, and says what it asks and what it was answered; its parent kills it in the middle.
import { writeSync } from 'node:fs';
import { openWorld, payExactly, readyTicket, testClock } from '../world.ts';

const [, , folder = ''] = process.argv;
const STDOUT = 1;
/** Written by a system call at once: what was said before the kill is never lost in a buffer. */
const say = (word: string): void => void writeSync(STDOUT, `${word}\n`);

const world = await openWorld({ folder, clock: testClock(new Date().toISOString()) });
for (;;) {
  world.clock.forward(1000);
  const ticket = await readyTicket(world, 'photocopy', { centre_charge: 200 });
  say(`asked ${ticket.ticketId}`);
  const { number } = await payExactly(world, ticket);
  say(`saved ${number}`);
}
