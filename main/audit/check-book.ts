import { z } from 'zod';
import { financialYearOf } from '../../contract/day.ts';
import { BookEvent, Series, canonicalBytes, chainSeed, hashOf } from '../book/book-event.ts';
import type { Database } from '../database/open.ts';
import { keyId } from '../devices/till-key.ts';
import { type BadSignature, followSignatures } from './check-signatures.ts';
import type { Finding } from './verify.ts';

const Row = z.object({
  sequence: z.int(),
  bytes: z.string(),
  hash: z.instanceof(Buffer),
  signature: z.instanceof(Buffer),
  late: z.instanceof(Buffer).nullable(),
});

type Chain = {
  /** Public key of the till; another may take its place. */
  key: string;
  readonly till: string;
  readonly seed: string;
  previous: string;
  day: string;
  net: number;
  absolute: number;
  readonly lastOfKind: Map<string, { hash: string; year: string; no: number }>;
  /** The last number of a series and year that a declared loss leaves out. */
  readonly skipped: Map<string, number>;
};

const StartBody = z.looseObject({ public_key: z.string(), random: z.string() });

/** The values the first event claims for the whole book; what is wrong with them shows in the event's own checks. */
function startChain(event: BookEvent): Chain {
  const { public_key: key, random } = StartBody.parse(event.body);
  const seed = chainSeed(event.till, key, random);
  return {
    key,
    till: event.till,
    seed,
    previous: seed,
    day: event.day,
    net: 0,
    absolute: 0,
    lastOfKind: new Map(),
    skipped: new Map(),
  };
}

const LossBody = z.looseObject({
  skipped: z
    .array(z.strictObject({ kind: Series, year: z.string(), first: z.int().min(1), last: z.int() }))
    .default([]),
});

/** The number that an event of a series would have next in a year. */
function nextNumber(chain: Chain, kind: string, year: string): number {
  const before = chain.lastOfKind.get(kind);
  return Math.max(before?.year === year ? before.no : 0, chain.skipped.get(`${kind} ${year}`) ?? 0) + 1;
}

/** Takes note of the numbers that a declared loss leaves out, which must follow upon those given before. */
function checkLoss(chain: Chain, event: BookEvent): string[] {
  if (event.what !== 'book.loss-declared') return [];
  return LossBody.parse(event.body).skipped.flatMap(({ kind, year, first, last }) => {
    const follows = first === nextNumber(chain, kind, year) && last >= first;
    if (follows) chain.skipped.set(`${kind} ${year}`, last);
    return follows ? [] : [`leaves out numbers of ${kind} that do not follow`];
  });
}

const RollBody = z.looseObject({ public_key: z.string(), old_public_key: z.string() });

/** Goes on with the key that takes the place of the one before. */
function checkRoll(chain: Chain, event: BookEvent): string[] {
  if (event.what !== 'key.rolled') return [];
  const { public_key: key, old_public_key: old } = RollBody.parse(event.body);
  const follows = old === chain.key;
  chain.key = key;
  return follows ? [] : ['replaces another key'];
}

/** What is wrong with one event, given all before it; the chain is moved past it. */
function checkEvent(chain: Chain, sequence: number, event: BookEvent): string[] {
  const before = chain.lastOfKind.get(event.kind);
  const declared = [...checkLoss(chain, event), ...checkRoll(chain, event)];
  const counted = event.kind === 'T' || event.kind === 'R' ? z.number().parse(event.body['total']) : 0;
  const checks: (readonly [boolean, string])[] = [
    [event.seq === sequence, 'sequence differs from its row'],
    [event.till === chain.till, 'another till'],
    [event.key === keyId(chain.key), 'another key'],
    [event.prev === chain.previous, 'does not follow the event before'],
    [event.prev_kind === (before?.hash ?? chain.seed), 'does not follow the event of its kind before'],
    [event.day >= chain.day, 'day runs back'],
    [event.approver !== event.user, 'approved by whoever did it'],
    [event.year === financialYearOf(event.day), 'year is not that of its day'],
    [event.no === nextNumber(chain, event.kind, event.year), 'number leaves a gap in its series'],
    [event.gt_net === chain.net + (event.kind === 'R' ? -counted : counted), 'net total does not follow'],
    [event.gt_abs === chain.absolute + counted, 'absolute total does not follow'],
  ];
  return [...declared, ...checks.filter(([holds]) => !holds).map(([, problem]) => problem)];
}

function advance(chain: Chain, event: BookEvent, hash: string): void {
  chain.previous = hash;
  chain.day = event.day;
  chain.net = event.gt_net;
  chain.absolute = event.gt_abs;
  chain.lastOfKind.set(event.kind, { hash, year: event.year, no: event.no });
}

/** The row as an event, or why it is none. */
function readEvent(bytes: string): BookEvent | string {
  try {
    const event = BookEvent.parse(JSON.parse(bytes));
    return canonicalBytes(event) === bytes ? event : 'bytes are not canonical';
  } catch {
    return 'bytes are not an event';
  }
}

/** The chain itself: every event against all before it, and against its signature. */
export function* checkBook(database: Database): Generator<Finding> {
  const rows = database.prepare(`
    SELECT sequence, bytes, hash, book_event.signature, late_signature.signature AS late
    FROM book_event LEFT JOIN late_signature USING (sequence) ORDER BY sequence`);
  const signatures = followSignatures();
  const finding = ({ sequence, problem }: BadSignature): Finding => ({
    table: 'book_event',
    row: String(sequence),
    problem,
  });
  let chain: Chain | undefined;
  let expected = 1;
  for (const raw of rows.iterate()) {
    const { sequence, bytes, hash, signature, late } = Row.parse(raw);
    const found = (problem: string): Finding => finding({ sequence, problem });
    if (sequence !== expected) yield found(`expected event ${expected}`);
    expected = sequence + 1;

    const event = readEvent(bytes);
    if (typeof event === 'string') {
      yield found(event);
      continue;
    }
    if (!chain && event.what !== 'till.started') {
      yield found('the book does not begin with its start');
      return;
    }
    chain ??= startChain(event);
    const computed = hashOf(bytes);
    if (!computed.equals(hash)) yield found('hash differs from the bytes');
    yield* checkEvent(chain, sequence, event).map(found);
    yield* signatures.check(chain.key, { event, hash: computed, signature, late }).map(finding);
    advance(chain, event, computed.toString('hex'));
  }
  yield* signatures.end().map(finding);
  if (!chain) yield { table: 'book_event', row: '1', problem: 'the book is empty' };
}
