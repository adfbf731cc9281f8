import type { SignedEvent } from '../../main/archive/archive.repo.ts';
import { filesOf, sealFiles } from './archive-in-hand.ts';
import { type Loose, codeOf, edited, raise, rehashed, relinked } from './forger.ts';
import {
  type Attack,
  type Attacked,
  type Bases,
  type Events,
  deleteLast,
  isReceipt,
  placesOf,
  replayBackup,
  resignLastDay,
  truncate,
} from './attacks-with-key.ts';
import { type Random, type RandomArchive, below, oneOf } from './random-book.ts';
import { keyInMemory } from './small-book.ts';

/** Whoever attacks has no till's key, but one of his own. */
const ownKey = keyInMemory();

/** Hides what was done to events as well as one can without the till's key, and makes all files anew. */
function hide(
  { inHand, fingerprint }: RandomArchive,
  events: Events,
  random: Random,
  renumber = random() < 0.5,
): Attacked {
  const changed = { ...inHand, events };
  const ways: readonly (() => Events)[] = [
    () => events,
    () => events.map(rehashed),
    () => relinked(changed, { renumber }),
    () => relinked(changed, { renumber, key: ownKey }),
  ];
  return { files: filesOf({ ...inHand, events: oneOf(random, ways)() }, ownKey), fingerprint };
}

const anyBase = ({ closed, later, open }: Bases, random: Random): RandomArchive =>
  oneOf(random, [closed, later, open]);

/** Changes one event of those wanted. */
const changing =
  (
    isWanted: (event: SignedEvent['event']) => boolean,
    edit: (event: Loose, random: Random) => void,
  ): Attack =>
  (bases, random) => {
    const base = anyBase(bases, random);
    const { events } = base.inHand;
    const place = oneOf(random, placesOf(events, isWanted));
    const changed = events.map((signed, at) =>
      at === place ? edited(signed, (event) => edit(event, random)) : signed,
    );
    // New numbers for all would mend a wrong one.
    return hide(base, changed, random, false);
  };

/** Leaves out one event of those wanted. */
const leavingOut =
  (isWanted: (event: SignedEvent['event'], place: number, last: number) => boolean): Attack =>
  (bases, random) => {
    const base = anyBase(bases, random);
    const { events } = base.inHand;
    const place = oneOf(
      random,
      placesOf(events, () => true).filter((at) => {
        const event = events[at]?.event;
        return event !== undefined && isWanted(event, at, events.length - 1);
      }),
    );
    return hide(base, events.toSpliced(place, 1), random);
  };

const isPaidInCash = ({ what, body }: Loose): boolean => what === 'receipt' && body.payment.cash > 0;

const insert: Attack = (bases, random) => {
  const base = anyBase(bases, random);
  const { events } = base.inHand;
  const place = oneOf(random, placesOf(events, isReceipt));
  const [model] = events.slice(place);
  if (!model) throw new Error('no receipt');
  const forged = edited(model, (event) => raise(event, 100 * (1 + below(random, 50))));
  return hide(base, events.toSpliced(place, 0, forged), random);
};

const swap: Attack = (bases, random) => {
  const base = anyBase(bases, random);
  const { events } = base.inHand;
  const one = below(random, events.length - 1);
  const other = one + 1 + below(random, events.length - one - 1);
  const [first, second] = [events[one], events[other]];
  if (!first || !second) throw new Error('no two events');
  return hide(base, events.with(one, second).with(other, first), random);
};

const duplicate: Attack = (bases, random) => {
  const base = anyBase(bases, random);
  const { events } = base.inHand;
  const again = oneOf(random, events);
  return hide(base, events.toSpliced(below(random, events.length), 0, again), random);
};

const dropDay: Attack = ({ closed }, random) => {
  const { inHand } = closed;
  const ends = placesOf(inHand.events, ({ what }) => what === 'closing');
  const day = below(random, ends.length);
  const begin = day === 0 ? 10 : (ends[day - 1] ?? 0) + 1;
  const events = inHand.events.toSpliced(begin, (ends[day] ?? begin) - begin + 1);
  const relinkedEvents = relinked({ ...inHand, events }, { renumber: true });
  return { files: filesOf({ ...inHand, events: relinkedEvents }, ownKey), fingerprint: closed.fingerprint };
};

const resign: Attack = (bases, random) => {
  const base = anyBase(bases, random);
  const events = relinked(base.inHand, { key: ownKey, renumber: random() < 0.5 });
  return { files: filesOf({ ...base.inHand, events }, ownKey), fingerprint: base.fingerprint };
};

const mergeTills: Attack = (bases, random) => {
  const base = anyBase(bases, random);
  const { events } = base.inHand;
  const others = bases.other.inHand.events;
  const begin = below(random, others.length - 1);
  const span = others.slice(begin, begin + 1 + below(random, others.length - begin - 1));
  return hide(base, events.toSpliced(below(random, events.length), 0, ...span), random);
};

/** Another character in one place of a file, or a line more or less. */
function spoilText(text: string, random: Random): string {
  const lines = text.split('\r\n');
  const place = below(random, lines.length - 1);
  const line = lines[place] ?? '';
  const at = below(random, line.length);
  const other = line.charAt(at) === '7' ? '8' : '7';
  const ways = [
    lines.with(place, line.slice(0, at) + other + line.slice(at + 1)),
    lines.toSpliced(place, 1),
    lines.toSpliced(place, 0, line),
  ];
  return oneOf(random, ways).join('\r\n');
}

const spoilTable =
  (isWanted: (name: string) => boolean): Attack =>
  (bases, random) => {
    const base = anyBase(bases, random);
    const files = filesOf(base.inHand, base.book.key);
    const name = oneOf(
      random,
      [...files.keys()].filter((file) => file.endsWith('.csv') && isWanted(file)),
    );
    files.set(name, Buffer.from(spoilText(String(files.get(name)), random)));
    return { files: sealFiles(files, ownKey), fingerprint: base.fingerprint };
  };

const swapPublicKey: Attack = (bases, random) => {
  const base = oneOf(random, [bases.closed, bases.open]);
  const { inHand, fingerprint } = base;
  const swapped = { ...inHand, publicKey: ownKey.publicKey };
  if (random() < 0.3) return { files: filesOf(swapped, ownKey), fingerprint };
  // All of it anew with his own key: sound in itself, and not what the start certificate says.
  const events = relinked(inHand, { key: ownKey, codes: true });
  return { files: filesOf({ ...swapped, events }, ownKey), fingerprint };
};

const forgeCode: Attack = (bases, random) => {
  const base = anyBase(bases, random);
  const { events } = base.inHand;
  const { event } = oneOf(
    random,
    events.filter((signed) => isReceipt(signed.event)),
  );
  const code = String(event.body['code']);
  const parts = code.split('|');
  const forgeries = [
    parts.with(5, String(Number(parts[5]) + 100)).join('|'),
    parts.with(4, String(Number(parts[4]) - 3600)).join('|'),
    parts.with(12, 'f'.repeat(16)).join('|'),
    codeOf(edited({ event } as SignedEvent, (changed) => raise(changed, 500)).event, ownKey),
  ];
  const forged = oneOf(random, forgeries);
  if (random() < 0.5)
    return { files: filesOf(base.inHand, base.book.key), witnesses: [forged], fingerprint: base.fingerprint };
  const changed = events.map((signed) =>
    signed.event.seq === event.seq ? edited(signed, (own) => void (own.body.code = forged)) : signed,
  );
  return hide(base, changed, random);
};

const earlier = (moment: string, milliseconds: number): string =>
  new Date(Date.parse(moment) - milliseconds).toISOString();

/** The 28 kinds of attack. */
export const ATTACKS: Readonly<Record<string, Attack>> = {
  'change an amount': changing(isReceipt, (event, random) => raise(event, 100 * (1 + below(random, 500)))),
  'change the payment mode': changing(isPaidInCash, ({ body }) => {
    const { payment } = body;
    Object.assign(payment, { upi: payment.cash + payment.upi, cash: 0, tendered: 0, change: 0 });
    body.postings = body.postings
      .filter(({ account }: Loose) => account !== 'upi-in-transit')
      .map((posting: Loose) =>
        posting.account === 'cash-drawer' ? { account: 'upi-in-transit', amount: payment.upi } : posting,
      );
  }),
  'change the time': changing(
    () => true,
    (event, random) => void (event.t_wall = earlier(event.t_wall, 1 + below(random, 3_600_000))),
  ),
  'change the service': changing(isReceipt, ({ body }) => {
    body.lines[0].service = 'caste-certificate';
  }),
  'change the user': changing(
    () => true,
    (event, random) =>
      void (event.user = `00000000-0000-4000-8000-${String(below(random, 1e9)).padStart(12, '0')}`),
  ),
  'delete the first event': leavingOut((_, place) => place === 0),
  'delete a middle event': leavingOut((_, place, last) => place > 0 && place < last),
  'delete the last event': deleteLast,
  'insert an event': insert,
  'swap two events': swap,
  'duplicate an event': duplicate,
  'renumber a paper': changing(isReceipt, (event, random) => {
    event.no += 1 + below(random, 20);
    event.body.number = event.body.number.replace(/\d{6}$/u, String(event.no).padStart(6, '0'));
  }),
  'drop a closing': (bases, random) =>
    leavingOut(({ what }) => what === 'closing')({ ...bases, open: bases.closed }, random),
  'drop a whole day and link anew without the key': dropDay,
  're-sign with another key': resign,
  'move the clock back': changing(
    ({ seq }) => seq > 1,
    (event, random) => {
      event.t_wall = earlier(event.t_wall, 86_400_000 * (1 + below(random, 30)));
      if (random() < 0.5) event.day = event.t_wall.slice(0, 10);
      if (random() < 0.5) event.clock_flag = 'back';
    },
  ),
  'replay an old backup': replayBackup,
  'merge two tills': mergeTills,
  'hide a reversal': leavingOut(({ what }) => what === 'reversal'),
  'turn a receipt into training': changing(isReceipt, (event) => {
    event.kind = 'X';
    event.body.number = event.body.number.replace(/^\w+/u, 'X');
  }),
  'remove a copy': leavingOut(({ what }) => what === 'copy'),
  'edit a table only': spoilTable(() => true),
  'truncate the tail': truncate,
  'edit the text of a reason': changing(
    ({ body }) => body['reason'] !== undefined,
    ({ body }) => void (body.reason = 'asked'),
  ),
  'swap the public key': swapPublicKey,
  'alter the table of rates': spoilTable((name) => name === 'services_rates.csv'),
  'forge a QR text': forgeCode,
  're-sign the last day with the real key': resignLastDay,
};
