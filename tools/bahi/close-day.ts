import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { InvalidArgumentError } from 'commander';
import type { MissingReason } from '../../contract/applications.ts';
import { formatDay } from '../../contract/day.ts';
import { formatRupees } from '../../contract/money.ts';
import { Status } from '../../contract/society.ts';
import type { CarryReason, DropReason } from '../../contract/tickets.ts';
import {
  Closing,
  Count,
  DENOMINATIONS,
  Denominations,
  TillState,
  type VarianceReason,
} from '../../contract/till.ts';
import { type User, Users } from '../../contract/users.ts';
import { askSecretly } from './ask.ts';
import { type ShellCounter, openCounter } from './counter.ts';

export type CloseDayOptions = {
  readonly db: string;
  readonly count?: Denominations;
  readonly countFile?: Denominations;
  readonly reason?: VarianceReason;
  readonly approver?: string;
  readonly explain?: MissingReason;
  readonly carry?: CarryReason;
  readonly drop?: DropReason;
};

const ENTRY = /^(\d+)[x×*](\d+)$/u;

/**
 * A count as it is written in a shell or a file: `500x3, 20x12`, parted by commas, spaces or lines; `0` alone is an
 * empty drawer. Throws an InvalidArgumentError.
 */
export function readCount(text: string): Denominations {
  const entries = text.split(/[\s,]+/u).filter((entry) => entry !== '');
  if (entries.length === 1 && entries[0] === '0') return [];
  const pieces = entries.map((entry) => ENTRY.exec(entry)?.slice(1).map(Number) ?? []);
  const { data } = Denominations.safeParse(pieces.map(([rupees, count]) => ({ rupees, pieces: count })));
  if (!data || data.length === 0)
    throw new InvalidArgumentError(
      `RUPEESxPIECES are wanted, each once, of ${DENOMINATIONS.join(', ')}: for example 500x3,20x12; or 0 for none`,
    );
  return data;
}

/** As readCount, of a file. */
export const readCountFile = (file: string): Denominations => readCount(readFileSync(file, 'utf8'));

function getUser(users: readonly User[], isWanted: (user: User) => boolean, what: string): User {
  const user = users.find(isWanted);
  if (!user) throw new Error(`there is no user ${what}`);
  return user;
}

/** Takes the PIN of who is at the counter, where there is one, and that of who approves. */
async function identify(counter: ShellCounter, approver: string | undefined) {
  const { users } = Users.parse(await counter.call('users.list', {}));
  const { operatorId, name, hasPin } = getUser(users, (user) => user.operatorId === counter.onDuty(), '');
  const second =
    approver === undefined ? undefined : getUser(users, (user) => user.name === approver, approver);
  const wanted = [...(hasPin ? [name] : []), ...(second ? [second.name] : [])];
  const pins = await askSecretly(wanted.map((one) => `PIN of ${one}`));
  if (hasPin) await counter.call('users.switch', { requestId: randomUUID(), operatorId, pin: pins[0] });
  return second && { operatorId: second.operatorId, pin: pins.at(-1) ?? '' };
}

/** Settles what keeps the day from closing, where a reason for it was given. */
async function settle(counter: ShellCounter, { explain, carry, drop }: CloseDayOptions): Promise<void> {
  const { openTickets, missingReferences } = TillState.parse(await counter.call('till.state', {}));
  for (const { ticketId } of openTickets) {
    // oxlint-disable no-await-in-loop -- one after the other, as an operator would
    if (carry) await counter.call('tickets.carry', { requestId: randomUUID(), ticketId, reason: carry });
    else if (drop) await counter.call('tickets.drop', { ticketId, reason: drop });
    // oxlint-enable no-await-in-loop
  }
  if (explain && missingReferences > 0)
    await counter.call('applications.explain', { requestId: randomUUID(), reason: explain });
}

function say({ number, day, drawer }: Closing, unsigned: number): void {
  const { counted, expected, variance } = drawer;
  console.log(`${number}: ${formatDay(day)} is closed`);
  console.log(`counted ${formatRupees(counted)}, expected ${formatRupees(expected)}`);
  if (variance !== 0) console.log(`variance ${formatRupees(variance)}`);
  if (unsigned > 0) console.log(`signature pending: ${unsigned} events, until the program has its key`);
}

/**
 * `bahi close-day`: ends the open day of a book, today's or a forgotten one, on a blind count, as the window would: by
 * the same door, with the PIN of who is at the counter and, where the variance wants it, of a second person.
 */
export async function closeDay(options: CloseDayOptions): Promise<void> {
  const { db, reason, approver, count: denominations = options.countFile } = options;
  if (!denominations) throw new Error('the count is wanted: --count or --count-file');
  const counter = openCounter(db, 'close-day');
  try {
    const approval = await identify(counter, approver);
    await settle(counter, options);
    const counted = await counter.call('till.count', { requestId: randomUUID(), denominations });
    const { sequence: count } = Count.parse(counted);
    const order = {
      requestId: randomUUID(),
      count,
      ...(reason && { reason }),
      ...(approval && { approval }),
    };
    const closing = Closing.parse(await counter.call('till.close', order));
    const { unsignedEvents } = Status.parse(await counter.call('society.status', {}));
    say(closing, unsignedEvents);
  } finally {
    await counter.close();
  }
}
