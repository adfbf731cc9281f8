import { randomUUID } from 'node:crypto';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { PIN, WRONG, addMeena, faultOf, switchTo } from '../users/staff.ts';
import {
  type World,
  closeDay,
  countExactly,
  openWorld,
  payExactly,
  readyTicket,
  somebody,
} from '../world.ts';
import { debit, post } from '../ledger/books.ts';
import { type Approval, allOf, sell } from '../receipts/reversing.ts';

/** What is no record: drafts of the counter and the state of print jobs. The search index has a test of its own. */
const NOT_RECORDS = new Set(['ticket', 'print_job']);

/** Each kind of row that money leaves which moves other than by a receipt, and a receipt written by hand. */
async function moveMoney({ call }: World): Promise<void> {
  const cash = { purpose: 'from-bank', amount: 90_000, payee: 'रमेश', note: 'सुबह' } as const;
  await call('till.moveCash', { requestId: randomUUID(), ...cash });
  const { sequence: deposit } = await call('till.sendDeposit', { requestId: randomUUID(), amount: 40_000 });
  await call('till.confirmDeposit', { requestId: randomUUID(), deposit, slipNumber: 'SB-1' });
  const asked = { wallet: 'csc-wallet', portal: 700, note: '' } as const;
  await call('till.compareWallet', { requestId: randomUUID(), ...asked });
  const { ticketId, total } = await readyTicket({ call }, 'photocopy', { centre_charge: 500 });
  const payment = { cashTendered: total, upi: 0, upiReference: '' };
  const handWritten = { bookNumber: 'B7/041', day: '2026-11-20' };
  await call('tickets.finish', { ticketId, payment, handWritten });
}

/** A reversal, and payments in doubt: one settled, one looked at and still open. */
async function giveBackAndDoubt(world: World, approval: Approval, personId: string): Promise<void> {
  const bill = { bill_amount: 85_000, centre_charge: 1500 };
  const doubted = [];
  for (const amount of [85_000, 86_000]) {
    const entered = { ...bill, bill_amount: amount };
    const { sequence } = await sell(world, 'electricity-bill-sbpdcl', entered, personId);
    const order = { requestId: randomUUID(), receipt: sequence, line: 1, portalReference: '77', note: 'x' };
    doubted.push(await world.call('suspense.open', order));
  }
  const [settled, open] = doubted;
  if (!settled || !open) throw new Error('nothing is in doubt');
  const of = (suspense: number) => ({ requestId: randomUUID(), suspense });
  await world.call('suspense.check', of(open.sequence));
  await world.call('suspense.settle', { ...of(settled.sequence), outcome: 'refunded', reference: '9912' });
  const order = await allOf(world, { sequence: settled.receipt });
  await world.call('receipts.reverse', { ...order, approval });
}

/** A book with every kind of row in it. */
async function smallBook(world: World): Promise<string> {
  const { personId } = await world.call('people.add', somebody());
  await world.call('people.correct', { ...somebody({ mobile: '9812345678' }), personId, reason: 'नया' });
  const { personId: other } = await world.call('people.add', somebody({ name: 'सुनिता देवी' }));
  await world.call('people.merge', { requestId: randomUUID(), personId, other });
  const address = { ward: '4', tola: '', village: 'अखलासपुर' };
  await world.call('households.found', { requestId: randomUUID(), address, head: personId });
  const caste = await readyTicket(world, 'rtps-caste-certificate', { centre_charge: 3000 }, { personId });
  const { sequence } = await payExactly(world, caste);
  await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }, { quantity: 3 }));
  await world.call('receipts.reprint', { requestId: randomUUID(), sequence, reason: 'lost' });
  const medicine = await readyTicket(
    world,
    'jan-aushadhi-sale',
    { bill_amount: 10_000, centre_charge: 0 },
    { personId },
  );
  const { number } = await payExactly(world, medicine);
  const text = `Date,Ref,Commission,TDS\n21-11-2026,${number},19.00,0.38`;
  await world.call('commissions.acceptStatement', {
    requestId: randomUUID(),
    source: { kind: 'pasted', text },
    mapping: { date: 0, reference: 1, commission: 2, tds: 3 },
    paidInto: 'csc-wallet',
  });
  await world.call('printing.setPaperLanguage', { language: 'both' });
  await world.call('ledger.openingBalances', { requestId: randomUUID(), lines: [debit('bank', 90_000)] });
  await world.call('ledger.reverse', { requestId: randomUUID(), sequence: (await post(world)).sequence });
  const account = { account: 'bank', code: '1299', nameHi: 'बैंक', nameEn: 'Bank' };
  await world.call('ledger.changeAccount', { requestId: randomUUID(), ...account });
  const meena = await addMeena(world);
  await giveBackAndDoubt(world, { operatorId: meena.operatorId, pin: PIN.meena }, personId);
  await faultOf(switchTo(world, meena.operatorId, WRONG));
  await moveMoney(world);
  const { sequence: count } = await countExactly(world);
  const to = { operatorId: meena.operatorId, pin: PIN.meena };
  await world.call('till.handOver', { requestId: randomUUID(), count, to });
  await closeDay(world);
  await world.close();
  return world.databaseFile;
}

/** A book that lost events, then its key for a while, then its key for good: what tells of troubles has rows. */
async function troubledBook(world: World): Promise<string> {
  const copy = async (at: World) =>
    payExactly(at, await readyTicket(at, 'photocopy', { centre_charge: 500 }));
  const open = () => openWorld({ folder: world.home, clock: world.clock, setUp: false });
  const key = join(world.home, 'books', 'live', 'counter.key');
  await world.close();
  const older = join(world.home, 'older.db');
  copyFileSync(world.databaseFile, older);
  const lost = await open();
  await copy(lost);
  await lost.close();
  copyFileSync(older, world.databaseFile);
  const again = await open();
  await again.call('society.reopen', { acceptLoss: true });
  await again.close();
  renameSync(key, `${key}.elsewhere`);
  const without = await open();
  await copy(without);
  renameSync(`${key}.elsewhere`, key);
  await without.call('society.signWaiting', {});
  await without.close();
  rmSync(key);
  const forGood = await open();
  await copy(forGood);
  await forGood.call('society.rollKey', { requestId: randomUUID() });
  await forGood.close();
  return world.databaseFile;
}

type Column = { readonly table: string; readonly name: string; readonly type: string };

function columnsOf(file: string): Column[] {
  const database = new Sqlite(file);
  const tables = database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all()
    .map(String)
    .filter((name) => !NOT_RECORDS.has(name) && !name.startsWith('person_index'));
  const columns = tables.flatMap((table) =>
    z
      .array(z.object({ name: z.string(), type: z.string(), hidden: z.int() }))
      .parse(database.pragma(`table_xinfo(${table})`))
      .filter(({ hidden }) => hidden === 0)
      .map(({ name, type }) => ({ table, name, type })),
  );
  database.close();
  return columns;
}

/** Opens a copy as somebody with the file in hand would: no guard holds. */
function openUnguarded(file: string): Sqlite.Database {
  const database = new Sqlite(file);
  database.pragma('foreign_keys = OFF');
  database.pragma('ignore_check_constraints = ON');
  for (const name of database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
    database.exec(`DROP TRIGGER "${String(name)}"`);
  return database;
}

/** The triggers were dropped to get in; that itself is found, and is not what these tests look for. */
const foundIn = (file: string) => {
  const database = openForReading(file);
  const { findings } = verifyBook(database);
  database.close();
  return findings.filter(({ table }) => table !== 'sqlite_schema');
};

/** Some columns can not even be spoiled: what is generated from them would no longer be readable. */
function refuses(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch (error) {
    return error instanceof Sqlite.SqliteError;
  }
}

const CHANGE: Readonly<Record<string, string>> = {
  INTEGER: 'CASE WHEN "$" IS NULL THEN 7 ELSE "$" + 1 END',
  TEXT: `CASE WHEN "$" IS NULL THEN 'x' ELSE "$" || '1' END`,
  // One signature in sixteen ends with a zero byte of its own.
  BLOB: `CAST(substr("$", 1, length("$") - 1) || CASE substr("$", -1) WHEN x'00' THEN x'01' ELSE x'00' END AS BLOB)`,
};

const BOOKS = [
  ['a clean book', smallBook],
  ['a book with troubles', troubledBook],
] as const;

describe('bahi verify', () => {
  test.each(BOOKS)('finds nothing in %s', async (_, makeBook) => {
    await using world = await openWorld();
    expect(foundIn(await makeBook(world))).toEqual([]);
  });

  test.each(BOOKS)('finds a change of any column of any row of %s', async (_, makeBook) => {
    await using world = await openWorld();
    const file = await makeBook(world);
    const missed: string[] = [];
    for (const { table, name, type } of columnsOf(file)) {
      const copy = join(world.home, 'tampered.db');
      copyFileSync(file, copy);
      const database = openUnguarded(copy);
      const rows = database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get();
      const change = (CHANGE[type] ?? `"$" || '1'`).replaceAll('$', name);
      const key = z
        .array(z.object({ name: z.string(), pk: z.int() }))
        .parse(database.pragma(`table_info(${table})`))
        .find(({ pk }) => pk > 0);
      const last = key ? `WHERE "${key.name}" = (SELECT max("${key.name}") FROM "${table}")` : '';
      const isRefused = refuses(() =>
        database.prepare(`UPDATE "${table}" SET "${name}" = ${change} ${last}`).run(),
      );
      database.close();
      if (Number(rows) > 0 && !isRefused && foundIn(copy).length === 0) missed.push(`${table}.${name}`);
    }
    expect(missed).toEqual([]);
  });

  test.each(BOOKS)('finds a row taken out of any table of %s', async (_, makeBook) => {
    await using world = await openWorld();
    const file = await makeBook(world);
    const missed: string[] = [];
    for (const table of new Set(columnsOf(file).map((column) => column.table))) {
      const copy = join(world.home, 'tampered.db');
      copyFileSync(file, copy);
      const database = openUnguarded(copy);
      const { changes } = database.prepare(`DELETE FROM "${table}"`).run();
      database.close();
      if (changes > 0 && foundIn(copy).length === 0) missed.push(table);
    }
    expect(missed).toEqual([]);
  });

  test('finds a guard that was taken away', async () => {
    await using world = await openWorld();
    const file = await smallBook(world);
    const database = new Sqlite(file);
    database.exec('DROP TRIGGER posting_refuses_update');
    database.close();
    const reader = openForReading(file);
    expect(verifyBook(reader).findings).toEqual([
      { table: 'sqlite_schema', row: 'posting_refuses_update', problem: 'is missing' },
    ]);
    reader.close();
  });
});

describe('the database itself', () => {
  test('refuses to change or delete a row of the books', async () => {
    await using world = await openWorld();
    const database = new Sqlite(await smallBook(world));
    database.pragma('foreign_keys = ON');
    for (const table of [
      'book_event',
      'receipt',
      'receipt_line',
      'receipt_head',
      'reversal',
      'reversal_head',
      'suspense',
      'posting',
      'person_version',
      'setting',
      'till_opening',
      'money_movement',
      'private_note',
      'closing',
      'operator_standing',
      'operator_pin',
      'operator_duty',
      'pin_try',
      'till_key',
    ]) {
      expect(() => database.prepare(`DELETE FROM ${table}`).run(), table).toThrow(/append only/u);
      const [column] = z.array(z.object({ name: z.string() })).parse(database.pragma(`table_info(${table})`));
      expect(() => database.prepare(`UPDATE ${table} SET ${column?.name} = ${column?.name}`).run()).toThrow(
        /append only/u,
      );
    }
    database.close();
  });

  test('refuses to commit a voucher whose postings do not sum to zero', async () => {
    await using world = await openWorld();
    const database = new Sqlite(await smallBook(world));
    database.pragma('foreign_keys = ON');
    const crooked = database.transaction(() => {
      database.exec("INSERT INTO business_day VALUES ('2026-11-22', 1)");
      database.exec("INSERT INTO voucher (sequence, kind, day) VALUES (1, 'journal', '2026-11-22')");
      database.exec('INSERT INTO posting VALUES (1, 1, 1, 500), (1, 2, 2, -499)');
    });
    expect(() => crooked.immediate()).toThrow(/FOREIGN KEY/u);
    expect(database.prepare('SELECT count(*) FROM posting WHERE voucher = 1').pluck().get()).toBe(0);
    database.close();
  });
});
