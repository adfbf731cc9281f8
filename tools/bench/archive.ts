import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeArchive } from '../../main/archive/archive-file.ts';
import { openTillKey } from '../../main/devices/till-key.ts';
import { instant, businessDayOf } from '../../contract/day.ts';
import { openMadeUpCounter } from '../seed/made-up-counter.ts';
import { readZip, verifyArchive } from '../verifier/verify.mjs';
import type { Row } from './measure.ts';

const SALES = 5000;
/** When made-up counters are set up. */
const SET_UP = instant(Date.parse('2016-04-01T04:00:00.000Z'));
const PEOPLE = 500;
const CHECKS = 5000;

/** CPU seconds that something takes. */
function cpuSeconds(act: () => unknown): number {
  const before = process.cpuUsage();
  act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

/** CPU seconds of one bare Ed25519 check: what no verifier can do without. */
function bareCheck(): number {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const content = Buffer.alloc(32, 7);
  const signature = sign(null, content, privateKey);
  const seconds = cpuSeconds(() => {
    for (let check = 0; check < CHECKS; check++) verify(null, content, publicKey, signature);
  });
  return seconds / CHECKS;
}

/** How fast the stand-alone verifier is on an archive of made-up sales, against bare checks of its signatures. */
export async function benchArchive(folder: string): Promise<Row[]> {
  const db = join(folder, 'archive.db');
  const counter = openMadeUpCounter(db);
  const moment = instant(Date.parse('2026-11-21T04:30:00.000Z'));
  counter.set(moment);
  counter.database
    .transaction(() => {
      for (let person = 0; person < PEOPLE; person++) counter.addPerson();
      for (let sale = 0; sale < SALES; sale++) counter.sell();
    })
    .immediate();
  const last = Number(counter.database.prepare('SELECT max(sequence) FROM book_event').pluck().get());
  counter.close();
  const key = openTillKey(join(folder, 'archive.key'), undefined);
  const path = join(folder, 'archive.zip');
  const order = { from: businessDayOf(SET_UP), to: businessDayOf(moment), first: 1, last, software: 'bench' };
  const before = process.cpuUsage();
  await writeArchive({ ...order, database: db, path }, (sums) =>
    key.sign(Buffer.from(sums)).toString('base64url'),
  );
  const { user, system } = process.cpuUsage(before);
  const writing = (user + system) / 1_000_000;
  const zip = readFileSync(path);
  let sound = false;
  const verifying = cpuSeconds(() => (sound = verifyArchive(readZip(zip)).findings.length === 0));
  if (!sound) throw new Error('the archive of the bench is not sound');
  // Each event is signed, and the QR text of each receipt besides.
  const floor = bareCheck() * (last + SALES);
  return [
    { what: `events a CPU second, archive written (${last} events)`, value: last / writing, unit: 'events' },
    {
      what: 'events a CPU second, archive verified, each signature and QR text',
      value: last / verifying,
      unit: 'events',
    },
    {
      what: 'verifying an archive / bare checks of its signatures',
      value: verifying / floor,
      unit: 'x',
      bar: '2.1: a year in 120 s where its bare checks take 56 s',
    },
  ];
}
