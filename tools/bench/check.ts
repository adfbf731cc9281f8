import { readFileSync, statSync } from 'node:fs';
import { type BusinessDay, laterDay } from '../../contract/day.ts';
import { RequestId } from '../../contract/ids.ts';
import { writeArchive } from '../../main/archive/archive-file.ts';
import { createArchives } from '../../main/archive/archive.service.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import type { Database } from '../../main/database/open.ts';
import { findTamperedPeople } from '../../main/people/verify-people.ts';
import type { MadeUpCounter } from '../seed/made-up-counter.ts';
import { readZip, verifyArchive } from '../verifier/verify.mjs';
import { workingDays } from './look-back.ts';
import { type Row, bareCheck, cpuSeconds } from './measure.ts';

const DAYS_OF_A_YEAR = 364;

/** The last year of closed days of a book. */
function lastYear(database: Database): { from: BusinessDay; to: BusinessDay } {
  const days = workingDays(database);
  const [oldest, to] = [days[0], days.at(-1)];
  if (!oldest || !to) throw new Error('the book has no day');
  const from = laterDay(to, -DAYS_OF_A_YEAR);
  return { from: from > oldest ? from : oldest, to };
}

/** The whole book, every row against what was signed. */
async function verifyWhole(database: Database): Promise<{ seconds: number; peopleSeconds: number }> {
  let sound = false;
  const seconds = await cpuSeconds(() => (sound = verifyBook(database).findings.length === 0));
  if (!sound) throw new Error('the book of the bench is not sound');
  const peopleSeconds = await cpuSeconds(() => findTamperedPeople(database));
  return { seconds, peopleSeconds };
}

/** Writes the archive of the last year as the counter does; answers its path and the CPU seconds that it took. */
async function archiveYear(
  { rooms }: MadeUpCounter,
  folder: string,
): Promise<{ path: string; seconds: number }> {
  const { database, operator } = rooms;
  const archives = createArchives({ ...rooms, version: 'bench', folder, write: writeArchive });
  const order = { requestId: RequestId.parse(crypto.randomUUID()), ...lastYear(database) };
  let path = '';
  const seconds = await cpuSeconds(async () => ({ path } = await archives.make(order, operator)));
  return { path, seconds };
}

/** One pass of the stand-alone verifier; throws an Error when it finds anything. */
async function pass(path: string, quick: boolean) {
  let checked = { events: 0, receipts: 0 };
  const seconds = await cpuSeconds(() => {
    const { findings, counts } = verifyArchive(readZip(readFileSync(path)), { quick });
    if (findings.length > 0) throw new Error(`the archive is not sound: ${JSON.stringify(findings[0])}`);
    const papers = [...counts.series.values()].filter(({ kind }) => kind === 'T' || kind === 'R');
    checked = { events: counts.events, receipts: papers.reduce((sum, { count }) => sum + count, 0) };
  });
  return { seconds, ...checked };
}

/** How long it takes to archive the last year, and to check that archive against the bare checks of its signatures. */
export async function benchArchive(counter: MadeUpCounter, folder: string): Promise<Row[]> {
  const check = await bareCheck();
  const { path, seconds } = await archiveYear(counter, folder);
  const full = await pass(path, false);
  const quick = await pass(path, true);
  const { events, receipts } = full;
  return [
    { what: 'one bare Ed25519 check', value: check * 1000, unit: 'ms CPU' },
    {
      what: `archive of a year, ${events} events, ${receipts} receipts`,
      value: seconds,
      unit: 's CPU',
      bar: '60',
    },
    { what: 'its size', value: statSync(path).size / 1e6, unit: 'MB' },
    { what: 'stand-alone verifier, full pass', value: full.seconds, unit: 's CPU', bar: '120' },
    // The QR text of each receipt is signed besides.
    {
      what: 'the same / bare checks of its signatures',
      value: full.seconds / (check * (events + receipts)),
      unit: 'x',
      bar: '2.1',
    },
    { what: 'stand-alone verifier, quick pass', value: quick.seconds, unit: 's CPU', bar: '20' },
    { what: 'quick pass / full pass', value: quick.seconds / full.seconds, unit: 'x' },
  ];
}

/** How long it takes to hold a whole book against what was signed, and against the bare checks of its signatures. */
export async function benchVerify({ rooms: { database } }: MadeUpCounter): Promise<Row[]> {
  const check = await bareCheck();
  const countOf = (table: string): number =>
    Number(database.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const [events, receipts, people] = [countOf('book_event'), countOf('receipt'), countOf('person_version')];
  const whole = await verifyWhole(database);
  return [
    { what: `verify the whole book, ${events} events`, value: whole.seconds, unit: 's CPU' },
    { what: 'the same / bare checks of its signatures', value: whole.seconds / (check * events), unit: 'x' },
    { what: 'the same, each receipt', value: (whole.seconds * 1000) / receipts, unit: 'ms' },
    { what: `of it the tables of ${people} people`, value: whole.peopleSeconds, unit: 's CPU' },
  ];
}
