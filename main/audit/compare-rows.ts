import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { APPLICATION_COMPARISONS } from './compare-applications.ts';
import { COMMISSION_COMPARISONS } from './compare-commissions.ts';
import { CONSENT_COMPARISONS } from './compare-consents.ts';
import { DOCUMENT_COMPARISONS } from './compare-documents.ts';
import { PACK_COMPARISONS } from './compare-packs.ts';
import { QUEUE_COMPARISONS } from './compare-queue.ts';
import { type Comparison, TILL_COMPARISONS } from './compare-till.ts';
import { WAIVER_COMPARISONS } from './compare-waivers.ts';
import type { Finding } from './verify.ts';

const RECEIPTS = `SELECT sequence, bytes -> '$.body' AS body FROM book_event WHERE bytes ->> '$.what' = 'receipt'`;

/** Every event that books money holds its postings; a receipt's voucher is a receipt, any other names its kind. */
const VOUCHERS = `SELECT sequence, bytes -> '$.body' AS body FROM book_event WHERE bytes -> '$.body.postings' IS NOT NULL`;

const bodiesOf = (what: string): string =>
  `SELECT sequence, bytes -> '$.body' AS body FROM book_event WHERE bytes ->> '$.what' = '${what}'`;
const REVERSALS = bodiesOf('reversal');
const PORTAL_FAILED = bodiesOf('portal.failed');
const PORTAL_SETTLED = bodiesOf('portal.settled');
const COMPARISONS: readonly Comparison[] = [
  ...TILL_COMPARISONS,
  ...COMMISSION_COMPARISONS,
  ...APPLICATION_COMPARISONS,
  ...QUEUE_COMPARISONS,
  ...CONSENT_COMPARISONS,
  ...DOCUMENT_COMPARISONS,
  ...WAIVER_COMPARISONS,
  ...PACK_COMPARISONS,
  {
    table: 'request',
    columns: 'sequence, request_id',
    expected: `SELECT sequence, bytes ->> '$.request' FROM book_event WHERE bytes ->> '$.request' IS NOT NULL`,
  },
  {
    table: 'setting',
    columns: 'since, name, value',
    expected: `
      SELECT sequence, bytes ->> '$.body.name',
             CASE json_type(bytes, '$.body.value') WHEN 'text' THEN json_quote(bytes ->> '$.body.value')
               ELSE bytes -> '$.body.value' END
      FROM book_event WHERE bytes ->> '$.what' = 'setting'`,
  },
  {
    table: 'paper_book',
    columns: 'sequence, prefix, first, last, width',
    expected: `
      SELECT sequence, body ->> '$.prefix', body ->> '$.first', body ->> '$.last', body ->> '$.width'
      FROM (${bodiesOf('paper-book.registered')})`,
  },
  {
    table: 'paper_number_cancelled',
    columns: 'sequence, number, reason',
    expected: `
      SELECT sequence, body ->> '$.number', body ->> '$.reason' FROM (${bodiesOf('paper-number.cancelled')})`,
  },
  {
    table: 'catalogue_change',
    columns: 'since, change',
    expected: bodiesOf('catalogue.changed'),
  },
  {
    table: 'account',
    columns: 'account_id, key, code, kind, name_hi, name_en',
    expected: `
      SELECT * FROM (
        WITH added AS (
          SELECT row_number() OVER (ORDER BY sequence, json_each.key) AS account_id, value ->> '$.account' AS account,
                 value ->> '$.code' AS code, value ->> '$.kind' AS kind, value -> '$.name' AS name
          FROM book_event, json_each(bytes, '$.body.accounts')
          WHERE bytes ->> '$.what' IN ('till.started', 'accounts.added')
        ), changed AS (
          SELECT bytes ->> '$.body.account' AS account, bytes ->> '$.body.code' AS code, bytes -> '$.body.name' AS name,
                 max(sequence)
          FROM book_event WHERE bytes ->> '$.what' = 'account.changed' GROUP BY 1
        )
        SELECT account_id, account, coalesce(changed.code, added.code), kind,
               coalesce(changed.name, added.name) ->> '$.hi', coalesce(changed.name, added.name) ->> '$.en'
        FROM added LEFT JOIN changed USING (account)
      )`,
  },
  {
    table: 'operator_standing',
    columns: 'since, operator_id, role, enabled',
    expected: `
      SELECT sequence, coalesce(bytes ->> '$.body.operator.id', bytes ->> '$.body.operator'),
             coalesce(bytes ->> '$.body.role', 'operator'), coalesce(bytes ->> '$.body.enabled', 1)
      FROM book_event
      WHERE bytes ->> '$.what' IN ('till.started', 'user.added', 'user.role-changed', 'user.enabled', 'user.disabled')`,
  },
  {
    table: 'operator_duty',
    columns: 'since, operator_id',
    expected: `
      SELECT sequence, coalesce(bytes ->> '$.body.operator.id', bytes ->> '$.body.to')
      FROM book_event WHERE bytes ->> '$.what' IN ('till.started', 'user.switched')`,
  },
  {
    table: 'pin_try',
    columns: 'sequence, operator_id, passed',
    expected: `
      SELECT sequence, bytes ->> '$.body.operator', bytes ->> '$.what' = 'login.passed'
      FROM book_event WHERE bytes ->> '$.what' IN ('login.failed', 'login.passed')`,
  },
  {
    table: 'receipt',
    columns: 'sequence, number, day, person_id, person_version, total, cash, upi',
    expected: `
      SELECT sequence, body ->> '$.number', body ->> '$.day', body ->> '$.person.id', body ->> '$.person.version',
             body ->> '$.total', body ->> '$.payment.cash', body ->> '$.payment.upi'
      FROM (${RECEIPTS})`,
  },
  {
    table: 'receipt_line',
    columns: 'receipt, place, service, quantity',
    expected: `
      SELECT sequence, key + 1, value ->> '$.service', value ->> '$.quantity'
      FROM (${RECEIPTS}), json_each(body, '$.lines')`,
  },
  {
    table: 'receipt_head',
    columns: 'receipt, place, head, amount',
    expected: `
      SELECT sequence, line.key + 1, head.value ->> '$.head', head.value ->> '$.amount'
      FROM (${RECEIPTS}), json_each(body, '$.lines') AS line, json_each(line.value, '$.heads') AS head`,
  },
  {
    table: 'paper_copy',
    columns: 'sequence, paper, duplicate',
    expected: `
      SELECT sequence, coalesce(bytes ->> '$.body.receipt', bytes ->> '$.body.paper'), bytes ->> '$.body.duplicate'
      FROM book_event WHERE bytes ->> '$.what' = 'copy'`,
  },
  {
    table: 'reversal',
    columns: 'sequence, number, day, receipt, reason, total, cash, upi',
    expected: `
      SELECT sequence, body ->> '$.number', body ->> '$.day', body ->> '$.receipt', body ->> '$.reason',
             body ->> '$.total', body ->> '$.payment.cash', body ->> '$.payment.upi'
      FROM (${REVERSALS})`,
  },
  {
    table: 'reversal_head',
    columns: 'reversal, receipt, place, head, amount',
    expected: `
      SELECT sequence, body ->> '$.receipt', line.value ->> '$.line', head.value ->> '$.head', head.value ->> '$.amount'
      FROM (${REVERSALS}), json_each(body, '$.lines') AS line, json_each(line.value, '$.heads') AS head`,
  },
  {
    table: 'suspense',
    columns: 'sequence, number, day, receipt, place, amount',
    expected: `
      SELECT sequence, body ->> '$.slip', body ->> '$.day', body ->> '$.receipt', body ->> '$.line', body ->> '$.amount'
      FROM (${PORTAL_FAILED})`,
  },
  {
    table: 'suspense_settlement',
    columns: 'sequence, suspense, outcome',
    expected: `SELECT sequence, body ->> '$.suspense', body ->> '$.outcome' FROM (${PORTAL_SETTLED})`,
  },
  {
    table: 'suspense_pending',
    columns: 'suspense, receipt, place',
    expected: `
      SELECT sequence, body ->> '$.receipt', body ->> '$.line' FROM (${PORTAL_FAILED})
      WHERE sequence NOT IN (SELECT body ->> '$.suspense' FROM (${PORTAL_SETTLED}))`,
  },
  {
    table: 'suspense_check',
    columns: 'sequence, suspense, day',
    expected: `
      SELECT sequence, bytes ->> '$.body.suspense', bytes ->> '$.day'
      FROM book_event WHERE bytes ->> '$.what' = 'portal.checked'`,
  },
  {
    table: 'voucher',
    columns: 'sequence, kind, day, imbalance',
    expected: `SELECT sequence, coalesce(body ->> '$.voucher', 'receipt'), body ->> '$.day', 0 FROM (${VOUCHERS})`,
  },
  {
    table: '(SELECT voucher, place, key, amount FROM posting LEFT JOIN account ON account_id = account)',
    columns: 'voucher, place, key, amount',
    expected: `
      SELECT sequence, posting.key + 1, posting.value ->> '$.account', posting.value ->> '$.amount'
      FROM (${VOUCHERS}), json_each(body, '$.postings') AS posting`,
  },
  {
    table: 'hand_voucher',
    columns: 'sequence, number, reverses, year, opening',
    expected: `
      SELECT sequence, bytes ->> '$.body.number', bytes ->> '$.body.reverses', bytes ->> '$.body.year',
             bytes ->> '$.body.opening'
      FROM book_event WHERE bytes ->> '$.what' = 'voucher'`,
  },
  {
    table: 'closing',
    columns: 'sequence, period, first_day, last_day, number',
    expected: `
      SELECT sequence, bytes ->> '$.body.period', bytes ->> '$.body.first_day', bytes ->> '$.body.last_day',
             bytes ->> '$.body.number'
      FROM book_event WHERE bytes ->> '$.what' = 'closing'`,
  },
  {
    table: 'balance',
    columns: 'day, account, debit, credit',
    expected: `
      SELECT day, account, sum(max(amount, 0)), sum(max(-amount, 0))
      FROM posting JOIN voucher ON sequence = voucher GROUP BY day, account`,
  },
  {
    table: 'business_day',
    columns: 'first_sequence, day',
    expected: 'SELECT min(sequence), day FROM voucher GROUP BY day',
  },
  {
    table: 'skipped_number',
    columns: 'sequence, kind, year, first, last',
    expected: `
      SELECT sequence, value ->> '$.kind', value ->> '$.year', value ->> '$.first', value ->> '$.last'
      FROM book_event, json_each(bytes, '$.body.skipped') WHERE bytes ->> '$.what' = 'book.loss-declared'`,
  },
  {
    table: 'till_key',
    columns: 'since, public_key',
    expected: `
      SELECT sequence, bytes ->> '$.body.public_key' FROM book_event
      WHERE kind = 'L' AND bytes ->> '$.what' IN ('till.started', 'key.rolled')`,
  },
  {
    // The signatures themselves are checked with the chain.
    table: 'late_signature',
    columns: 'sequence',
    expected: `
      SELECT late.sequence FROM book_event AS claim
      JOIN book_event AS late ON late.sequence BETWEEN claim.bytes ->> '$.body.from' AND claim.bytes ->> '$.body.to'
      WHERE claim.kind = 'L' AND claim.bytes ->> '$.what' = 'signatures.caught-up'`,
  },
  {
    table: 'person_merge',
    columns: 'sequence, person_id, into_id',
    expected: `
      SELECT sequence, bytes ->> '$.body.person', bytes ->> '$.body.into'
      FROM book_event WHERE bytes ->> '$.what' IN ('person.merged', 'person.unmerged')`,
  },
  { table: 'zero', columns: 'zero', expected: 'SELECT 0' },
];

/** What SQLite itself finds wrong: damaged pages and indexes, rows that point at nothing. */
export function* findDamage(database: Database): Generator<Finding> {
  const said = z.array(z.object({ integrity_check: z.string() })).parse(database.pragma('integrity_check'));
  for (const { integrity_check: problem } of said)
    if (problem !== 'ok') yield { table: 'file', row: '', problem };
  const orphans = z
    .array(z.object({ table: z.string(), rowid: z.int().nullable(), parent: z.string() }))
    .parse(database.pragma('foreign_key_check'));
  for (const { table, rowid, parent } of orphans)
    yield { table, row: String(rowid ?? ''), problem: `points at nothing in ${parent}` };
}

const nameOf = (table: string): string => (table.startsWith('(') ? 'posting' : table);

/** Rows of the books that differ from what the signed events say: changed, added or missing. */
export function* findOddRows(database: Database): Generator<Finding> {
  for (const { table, columns, expected } of COMPARISONS) {
    const actual = `SELECT ${columns} FROM ${table}`;
    const directions = [
      [`${actual} EXCEPT ${expected}`, 'is not what was signed'],
      [`${expected} EXCEPT ${actual}`, 'was signed and is missing'],
    ] as const;
    for (const [query, problem] of directions)
      for (const row of database.prepare(`SELECT * FROM (${query}) LIMIT 20`).raw().iterate())
        yield { table: nameOf(table), row: z.array(z.unknown()).parse(row).slice(0, 2).join(', '), problem };
  }
}
