import { readFields } from './archive-fields.ts';
import { type EventFacts, countEvents, indexHead } from './archive-index.ts';
import { type Row, csvLine, openTables, tillRows } from './archive-tables.ts';
import type { SignedEvent } from './archive.repo.ts';
import type { Period } from './archive.rules.ts';

/** Adds to a file of the archive. */
export type Add = (name: string, content: string) => void;

function eventLine({ bytes, hash, signature, late }: SignedEvent): string {
  const line = {
    bytes,
    hash: hash.toString('hex'),
    signature: signature.toString('hex'),
    ...(late && { late_signature: late.toString('hex') }),
  };
  return `${JSON.stringify(line)}\n`;
}

/** Writes rows into their tables, and counts them. */
function openTableFiles(add: Add, columns: Readonly<Record<string, readonly string[]>>) {
  const counts = new Map(Object.keys(columns).map((name) => [name, 0]));
  for (const [name, names] of Object.entries(columns)) add(`${name}.csv`, `\ufeff${names.join()}\r\n`);
  return {
    write(rows: readonly Row[]): void {
      for (const { table, cells } of rows) {
        add(`${table}.csv`, csvLine(columns[table] ?? [], cells));
        counts.set(table, (counts.get(table) ?? 0) + 1);
      }
    },
    counts: () => Object.fromEntries(counts),
  };
}

/**
 * Writes what an archive says of its events, in one pass over them: the events themselves, their tables and the
 * index. Answers the facts of the events.
 */
export function writeContents(
  add: Add,
  context: Iterable<SignedEvent>,
  events: Iterable<SignedEvent>,
  { from, to, software }: Period & { readonly software: string },
): EventFacts {
  const { tables: columns, columns: fields } = readFields();
  const tables = openTableFiles(add, columns);
  const rowsOf = openTables();
  const counter = countEvents();
  for (const signed of context) {
    add('events.jsonl', eventLine(signed));
    counter.seeContext(signed.event);
    tables.write(tillRows(signed.event));
  }
  for (const signed of events) {
    add('events.jsonl', eventLine(signed));
    counter.see(signed.event, signed.hash.toString('hex'));
    tables.write(rowsOf(signed.event));
  }
  const facts = counter.facts();
  const index = { ...indexHead({ from, to }, software), ...facts, tables: tables.counts(), columns, fields };
  add('index.json', `${JSON.stringify(index, null, 2)}\n`);
  return facts;
}
