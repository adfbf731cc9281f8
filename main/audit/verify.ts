import { z } from 'zod';
import { financialYearOf } from '../../contract/day.ts';
import { checkSignature, keyId } from '../devices/till-key.ts';
import { BookEvent, canonicalBytes, chainSeed, hashOf } from '../book/book-event.ts';
import type { Database } from '../database/open.ts';
import { findTamperedPeople } from '../people/verify-people.ts';
import { findDamage, findOddJobs, findOddRows } from './compare-rows.ts';
import { findSchemaChanges } from './compare-schema.ts';
import { findTamperedDigests } from './compare-digests.ts';

/** One thing that is not as it was signed. Names rows by numbers and random ids only. */
export type Finding = { readonly table: string; readonly row: string; readonly problem: string };

const Row = z.object({
  sequence: z.int(),
  bytes: z.string(),
  hash: z.instanceof(Buffer),
  signature: z.instanceof(Buffer),
});

type Chain = {
  readonly key: string;
  readonly till: string;
  readonly seed: string;
  previous: string;
  day: string;
  net: number;
  absolute: number;
  readonly lastOfKind: Map<string, { hash: string; year: string; no: number }>;
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
  };
}

/** What is wrong with one event, given all before it; the chain is moved past it. */
function checkEvent(chain: Chain, sequence: number, event: BookEvent): string[] {
  const before = chain.lastOfKind.get(event.kind);
  const expectedNumber = before?.year === event.year ? before.no + 1 : 1;
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
    [event.no === expectedNumber, 'number leaves a gap in its series'],
    [event.gt_net === chain.net + (event.kind === 'R' ? -counted : counted), 'net total does not follow'],
    [event.gt_abs === chain.absolute + counted, 'absolute total does not follow'],
  ];
  return checks.filter(([holds]) => !holds).map(([, problem]) => problem);
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

function* checkBook(database: Database): Generator<Finding> {
  const rows = database.prepare('SELECT sequence, bytes, hash, signature FROM book_event ORDER BY sequence');
  let chain: Chain | undefined;
  let expected = 1;
  for (const raw of rows.iterate()) {
    const { sequence, bytes, hash, signature } = Row.parse(raw);
    const found = (problem: string): Finding => ({ table: 'book_event', row: String(sequence), problem });
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
    if (!checkSignature(chain.key, computed, signature)) yield found('signature is not the till’s');
    yield* checkEvent(chain, sequence, event).map(found);
    advance(chain, event, computed.toString('hex'));
  }
  if (!chain) yield { table: 'book_event', row: '1', problem: 'the book is empty' };
}

const firstLineOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n', 1).join('');

/** A check that can not be carried out, because what it reads is no longer readable, is a finding itself. */
function* attempt(check: (database: Database) => Iterable<Finding>, database: Database): Generator<Finding> {
  try {
    yield* check(database);
  } catch (error) {
    yield { table: check.name, row: '', problem: `could not be carried out: ${firstLineOf(error)}` };
  }
}

export type Verdict = {
  readonly events: number;
  readonly head: string;
  readonly publicKey: string;
  readonly findings: readonly Finding[];
};

const MOST_FINDINGS = 100;

/**
 * Reads a whole book and compares every row with what was signed: the chain itself, the tables that repeat it, people
 * and operators against their digests, the schema with its triggers, and the ledger's balance. A book whose newest
 * events were cut off, or which was rolled back as a whole, is whole in itself: only a head that left the building
 * (a receipt's QR code, the witness) shows that.
 */
export function verifyBook(database: Database): Verdict {
  const findings: Finding[] = [];
  const all = [
    checkBook,
    findOddRows,
    findOddJobs,
    findTamperedPeople,
    findTamperedDigests,
    findSchemaChanges,
    findDamage,
  ];
  for (const check of all)
    for (const finding of attempt(check, database)) if (findings.push(finding) >= MOST_FINDINGS) break;

  const head = database.prepare('SELECT count(*) AS events, max(sequence) AS last FROM book_event').get();
  const { events, last } = z.object({ events: z.int(), last: z.int().nullable() }).parse(head);
  const facts = database.prepare(`
    SELECT (SELECT lower(hex(hash)) FROM book_event WHERE sequence = ?) AS head,
           (SELECT bytes ->> '$.body.public_key' FROM book_event WHERE sequence = 1) AS publicKey`);
  const { head: hash, publicKey } = z
    .object({ head: z.string().nullable(), publicKey: z.string().nullable() })
    .parse(facts.get(last));
  return { events, head: hash ?? '', publicKey: publicKey ?? '', findings };
}
