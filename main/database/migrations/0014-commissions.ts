import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * Commission in its three states. Each entry adds to one state of one line of a receipt; its shares sum to what was
 * earned, and only what was earned has shares. `commission_line` sums the entries of a line up, as `balance` does the
 * postings of an account: what is still open is asked for far more often than what is settled, and has an index.
 */
export const commissions: Migration = {
  id: 14,
  name: 'commissions',
  sql: `
    CREATE TABLE commission_entry (
      sequence INTEGER NOT NULL REFERENCES book_event,
      receipt  INTEGER NOT NULL,
      place    INTEGER NOT NULL,
      state    TEXT NOT NULL CHECK (state IN ('accrued', 'confirmed', 'received')),
      amount   INTEGER NOT NULL,
      society  INTEGER NOT NULL,
      operator INTEGER NOT NULL,
      csc      INTEGER NOT NULL,
      PRIMARY KEY (sequence, receipt, place, state),
      FOREIGN KEY (receipt, place) REFERENCES receipt_line,
      CHECK (society + operator + csc = iif(state = 'accrued', amount, 0))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE commission_line (
      receipt   INTEGER NOT NULL,
      place     INTEGER NOT NULL,
      accrued   INTEGER NOT NULL,
      confirmed INTEGER NOT NULL,
      received  INTEGER NOT NULL,
      society   INTEGER NOT NULL,
      operator  INTEGER NOT NULL,
      csc       INTEGER NOT NULL,
      PRIMARY KEY (receipt, place),
      FOREIGN KEY (receipt, place) REFERENCES receipt_line
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX commission_line_open ON commission_line (receipt, place) WHERE accrued <> received;

    CREATE TRIGGER commission_entry_counts AFTER INSERT ON commission_entry BEGIN
      INSERT INTO commission_line VALUES (
        NEW.receipt, NEW.place, iif(NEW.state = 'accrued', NEW.amount, 0), iif(NEW.state = 'confirmed', NEW.amount, 0),
        iif(NEW.state = 'received', NEW.amount, 0), NEW.society, NEW.operator, NEW.csc)
      ON CONFLICT DO UPDATE SET accrued = accrued + excluded.accrued, confirmed = confirmed + excluded.confirmed,
        received = received + excluded.received, society = society + excluded.society,
        operator = operator + excluded.operator, csc = csc + excluded.csc;
    END;

    -- What came to the centre: the same file never twice, the money of a statement once.
    CREATE TABLE commission_statement (
      sequence   INTEGER PRIMARY KEY REFERENCES book_event,
      sha256     TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
      first_day  TEXT NOT NULL,
      last_day   TEXT NOT NULL CHECK (last_day >= first_day),
      commission INTEGER NOT NULL,
      tds        INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE commission_statement_row (
      statement  INTEGER NOT NULL REFERENCES commission_statement,
      row        INTEGER NOT NULL,
      day        TEXT NOT NULL,
      reference  TEXT NOT NULL,
      amount     INTEGER,
      commission INTEGER NOT NULL,
      tds        INTEGER NOT NULL,
      expected   INTEGER NOT NULL,
      outcome    TEXT NOT NULL CHECK (outcome IN ('agrees', 'first-known', 'wrong-amount', 'reversed', 'extra')),
      receipt    INTEGER,
      place      INTEGER,
      PRIMARY KEY (statement, row),
      FOREIGN KEY (receipt, place) REFERENCES receipt_line,
      CHECK ((receipt IS NULL) = (outcome = 'extra'))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE commission_credit (
      sequence  INTEGER PRIMARY KEY REFERENCES book_event,
      statement INTEGER NOT NULL UNIQUE REFERENCES commission_statement,
      account   TEXT NOT NULL,
      amount    INTEGER NOT NULL,
      tds       INTEGER NOT NULL
    ) STRICT;

    ${appendOnly('commission_entry', 'commission_statement', 'commission_statement_row', 'commission_credit')}
  `,
};
