import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * Double entry. A voucher's imbalance must be 0 when its transaction commits: the deferred foreign key into a table
 * that holds only 0 is how SQLite can be made to check a sum at commit.
 *
 * Postings cluster by voucher and vouchers by day, so the range of a day's sequences serves instead of indexes that
 * would scatter each receipt over the file; balances are kept a day and account, on one page a day.
 */
export const ledger: Migration = {
  id: 2,
  name: 'ledger',
  sql: `
    CREATE TABLE account (
      account_id INTEGER PRIMARY KEY,
      key        TEXT NOT NULL UNIQUE,
      code       TEXT NOT NULL UNIQUE,
      kind       TEXT NOT NULL CHECK (kind IN ('asset', 'liability', 'income', 'expense')),
      name_hi    TEXT NOT NULL,
      name_en    TEXT NOT NULL
    ) STRICT;

    CREATE TABLE business_day (
      day            TEXT PRIMARY KEY,
      first_sequence INTEGER NOT NULL REFERENCES book_event
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE zero (zero INTEGER PRIMARY KEY CHECK (zero = 0)) STRICT;
    INSERT INTO zero VALUES (0);

    CREATE TABLE voucher (
      sequence  INTEGER PRIMARY KEY REFERENCES book_event,
      kind      TEXT NOT NULL CHECK (kind IN ('receipt', 'payment', 'contra', 'journal')),
      day       TEXT NOT NULL REFERENCES business_day,
      imbalance INTEGER NOT NULL DEFAULT 0 REFERENCES zero DEFERRABLE INITIALLY DEFERRED
    ) STRICT;

    CREATE TABLE posting (
      voucher INTEGER NOT NULL REFERENCES voucher,
      place   INTEGER NOT NULL,
      account INTEGER NOT NULL REFERENCES account,
      amount  INTEGER NOT NULL CHECK (amount <> 0),
      PRIMARY KEY (voucher, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE balance (
      day     TEXT NOT NULL REFERENCES business_day,
      account INTEGER NOT NULL REFERENCES account,
      debit   INTEGER NOT NULL,
      credit  INTEGER NOT NULL,
      PRIMARY KEY (day, account)
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER posting_counts AFTER INSERT ON posting BEGIN
      UPDATE voucher SET imbalance = imbalance + NEW.amount WHERE sequence = NEW.voucher;
      INSERT INTO balance (day, account, debit, credit)
        SELECT day, NEW.account, max(NEW.amount, 0), max(-NEW.amount, 0) FROM voucher WHERE sequence = NEW.voucher
        ON CONFLICT DO UPDATE SET debit = debit + excluded.debit, credit = credit + excluded.credit;
    END;

    CREATE TRIGGER voucher_refuses_update BEFORE UPDATE OF sequence, kind, day ON voucher
      BEGIN SELECT RAISE(ABORT, 'voucher is append only'); END;
    CREATE TRIGGER voucher_refuses_delete BEFORE DELETE ON voucher
      BEGIN SELECT RAISE(ABORT, 'voucher is append only'); END;
    ${appendOnly('business_day', 'posting', 'zero')}
  `,
};
