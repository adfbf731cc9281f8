import { expect, test } from 'vitest';
import type { BusinessDay } from '../../contract/day.ts';
import { paise } from '../../contract/money.ts';
import { moneySections } from '../../main/reports/statements.rules.ts';

const DAY = '2026-11-21' as BusinessDay;

const account = (
  key: string,
  kind: 'asset' | 'liability' | 'income' | 'expense',
  debit: number,
  credit: number,
) => ({
  key,
  code: key,
  kind,
  name: { hi: key, en: key },
  debit: paise(debit),
  credit: paise(credit),
});

test('commission that a receipt earns is neither received nor paid until somebody pays it', () => {
  // A bill of 850.00 in cash, which earned 10.00 of commission, 8.00 of them for the operator; nobody was paid.
  const sections = moneySections({
    days: { first: DAY, last: DAY },
    before: [],
    within: [
      account('cash-drawer', 'asset', 85_000, 0),
      account('csc-wallet', 'asset', 0, 85_000),
      account('commission-receivable', 'asset', 1000, 0),
      account('csc-commission', 'income', 0, 1000),
      account('operator-share', 'expense', 800, 0),
      account('operator-share-payable', 'liability', 0, 800),
    ],
    others: [],
    waived: { given: paise(0), takenBack: paise(0) },
  });
  const named = sections.map(({ rows, totals }) => [...rows.map(({ cells }) => cells[0]), totals[2]]);
  expect(named).toEqual([
    ['csc-wallet', 85_000],
    ['cash-drawer', 85_000],
  ]);
});
