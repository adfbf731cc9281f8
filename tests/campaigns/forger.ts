import { type BookEvent, canonicalBytes, chainSeed, hashOf } from '../../main/book/book-event.ts';
import type { SignedEvent } from '../../main/archive/archive.repo.ts';
import { type TillKey, keyId } from '../../main/devices/till-key.ts';
import { financialYearOf } from '../../contract/day.ts';
import type { InHand } from './archive-in-hand.ts';

// An attacker edits what was parsed; nothing of it is any longer what its type says.
// oxlint-disable-next-line typescript/no-explicit-any
export type Loose = any;

/** An event with something changed in it; hash and signature are still the old ones. */
export function edited(signed: SignedEvent, edit: (event: Loose) => void): SignedEvent {
  const event = structuredClone(signed.event);
  edit(event);
  return { ...signed, event, bytes: canonicalBytes(event) };
}

/** The same with the hash made right again. */
export const rehashed = (signed: SignedEvent): SignedEvent => ({ ...signed, hash: hashOf(signed.bytes) });

/** Takes more for a receipt, with lines, payment, postings and heads that agree. */
export function raise({ body }: Loose, amount: number): void {
  const [line] = body.lines;
  line.heads.find(({ head }: Loose) => head === 'centre_charge').amount += amount;
  line.amount += amount;
  body.total += amount;
  const mode = body.payment.cash > 0 ? 'cash' : 'upi';
  body.payment[mode] += amount;
  if (mode === 'cash') body.payment.tendered += amount;
  const account = mode === 'cash' ? 'cash-drawer' : 'upi-in-transit';
  body.postings.find((posting: Loose) => posting.account === account).amount += amount;
  body.postings.find((posting: Loose) => posting.account === 'counter-service-charge').amount -= amount;
}

const centreOf = (lines: Loose): number =>
  lines
    .flatMap(({ heads }: Loose) => heads)
    .filter(({ head }: Loose) => head === 'centre_charge')
    .reduce((sum: number, { amount }: Loose) => sum + amount, 0);

/** The QR text that the till would have printed for a receipt as it stands. */
export function codeOf(event: Loose, key: TillKey): string {
  const { till, kind, year, no, t_wall, prev, body } = event;
  const [cash, upi] = [body.payment.cash, body.payment.upi];
  const mixed = cash > 0 ? 'M' : 'U';
  const centre = centreOf(body.lines);
  const amounts = [body.total, body.total - centre, centre];
  const time = Math.floor(Date.parse(t_wall) / 1000);
  const facts = [
    'TB1',
    till,
    kind,
    `${year}/${no}`,
    time,
    ...amounts,
    upi === 0 ? 'C' : mixed,
    body.lines.length,
  ];
  const text = [...facts, event.key, prev.slice(0, 16)].join('|');
  return `${text}|${key.sign(Buffer.from(text)).toString('base64url')}`;
}

type How = {
  /** Signs every event anew, each with the key for its place; the old signatures stay otherwise. */
  readonly key?: TillKey | ((place: number) => TillKey);
  /** Gives every event the place, number and totals that follow from the one before. */
  readonly renumber?: boolean;
  /** Signs the QR texts anew too, and says in each event whose key it is. */
  readonly codes?: boolean;
};

/** Gives an event the next place, and what refers to other events their new ones. */
function renumbered(
  event: Loose,
  before: BookEvent | undefined,
  ofKind: BookEvent | undefined,
  moved: Map<number, number>,
): void {
  const old = event.seq;
  event.seq = (before?.seq ?? 0) + 1;
  moved.set(old, event.seq);
  event.year = financialYearOf(event.day);
  event.no = ofKind?.year === event.year ? (ofKind?.no ?? 0) + 1 : 1;
  const counted = event.kind === 'T' || event.kind === 'R' ? event.body.total : 0;
  event.gt_net = (before?.gt_net ?? 0) + (event.kind === 'R' ? -counted : counted);
  event.gt_abs = (before?.gt_abs ?? 0) + counted;
  if (typeof event.body.receipt === 'number')
    event.body.receipt = moved.get(event.body.receipt) ?? event.body.receipt;
  if (typeof event.body.number === 'string')
    event.body.number = event.body.number.replace(/\d{6}$/u, String(event.no).padStart(6, '0'));
}

/** Links events to one another anew, as somebody does who hides a change and knows the format. */
export function relinked(
  { context, events }: Pick<InHand, 'context' | 'events'>,
  how: How = {},
): SignedEvent[] {
  const { renumber = false, codes = false } = how;
  const keyAt = typeof how.key === 'function' ? how.key : (): TillKey | undefined => undefined;
  const only = typeof how.key === 'function' ? undefined : how.key;
  const newest = new Map(context.map((signed) => [signed.event.kind, signed]));
  const moved = new Map<number, number>();
  let previous = context.at(-1);
  let seed = (context[0] ?? events[0])?.event.prev ?? '';
  return events.map((signed, place) => {
    const key = only ?? keyAt(place);
    const made = edited(signed, (event) => {
      const before = newest.get(event.kind);
      if (renumber) renumbered(event, previous?.event, before?.event, moved);
      if (event.what === 'till.started') {
        if (codes && key) event.body.public_key = key.publicKey;
        seed = chainSeed(event.till, event.body.public_key, event.body.random);
      }
      event.prev = previous?.hash.toString('hex') ?? seed;
      if (typeof event.body.previous === 'string') event.body.previous = event.prev;
      event.prev_kind = before?.hash.toString('hex') ?? seed;
      if (codes && key) event.key = keyId(key.publicKey);
      if (codes && key && typeof event.body.code === 'string') event.body.code = codeOf(event, key);
    });
    const whole = rehashed(made);
    const sealed = key ? { ...whole, signature: key.sign(whole.hash) } : whole;
    newest.set(sealed.event.kind, sealed);
    previous = sealed;
    return sealed;
  });
}
