import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * All kinds of voucher, and closed periods. SQLite can not widen a CHECK, so the table of vouchers is made anew; what
 * points at it names it by its name and holds again when the transaction commits.
 *
 * A closed day takes no voucher and no posting, whoever asks: closings of days follow each other without a gap, so one
 * comparison with the newest says it.
 */
export const vouchers: Migration = {
  id: 6,
  name: 'vouchers',
  sql: `
    PRAGMA defer_foreign_keys = ON;
    DROP TRIGGER posting_counts;
    DROP TRIGGER voucher_refuses_update;
    DROP TRIGGER voucher_refuses_delete;
    CREATE TABLE voucher_before AS SELECT * FROM voucher;
    DROP TABLE voucher;
    CREATE TABLE voucher (
      sequence  INTEGER PRIMARY KEY REFERENCES book_event,
      kind      TEXT NOT NULL CHECK (kind IN ('receipt', 'payment', 'contra', 'journal', 'purchase', 'sale')),
      day       TEXT NOT NULL REFERENCES business_day,
      imbalance INTEGER NOT NULL DEFAULT 0 REFERENCES zero DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    INSERT INTO voucher SELECT * FROM voucher_before;
    DROP TABLE voucher_before;

    CREATE TABLE closing (
      sequence  INTEGER PRIMARY KEY REFERENCES book_event,
      period    TEXT NOT NULL CHECK (period IN ('day', 'month', 'year')),
      first_day TEXT NOT NULL,
      last_day  TEXT NOT NULL CHECK (last_day >= first_day),
      number    TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE UNIQUE INDEX closing_by_period ON closing (period, last_day);

    CREATE TRIGGER closing_follows BEFORE INSERT ON closing
      WHEN NEW.first_day <> (SELECT date(max(last_day), '+1 day') FROM closing WHERE period = NEW.period)
      BEGIN SELECT RAISE(ABORT, 'closed periods follow each other without a gap'); END;

    CREATE TRIGGER voucher_refuses_closed_day BEFORE INSERT ON voucher
      WHEN NEW.day <= (SELECT max(last_day) FROM closing WHERE period = 'day')
      BEGIN SELECT RAISE(ABORT, 'this day is closed'); END;
    CREATE TRIGGER posting_refuses_closed_day BEFORE INSERT ON posting
      WHEN (SELECT day FROM voucher WHERE sequence = NEW.voucher)
        <= (SELECT max(last_day) FROM closing WHERE period = 'day')
      BEGIN SELECT RAISE(ABORT, 'this day is closed'); END;

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
    ${appendOnly('closing')}
  `,
};
