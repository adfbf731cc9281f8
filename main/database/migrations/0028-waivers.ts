import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * What was waived of the centre's charge, beside the line of the receipt that it belongs to, and what reversals took
 * back of it; the database itself takes back no more than was given. What was written of it stands apart.
 */
export const waivers: Migration = {
  id: 28,
  name: 'waivers',
  sql: `
    CREATE TABLE receipt_waiver (
      receipt INTEGER NOT NULL,
      place   INTEGER NOT NULL,
      kind    TEXT NOT NULL,
      amount  INTEGER NOT NULL CHECK (amount > 0),
      tax     INTEGER NOT NULL CHECK (tax >= 0),
      PRIMARY KEY (receipt, place),
      FOREIGN KEY (receipt, place) REFERENCES receipt_line
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE waiver_note (
      receipt INTEGER NOT NULL,
      place   INTEGER NOT NULL,
      value   TEXT NOT NULL,
      salt    TEXT NOT NULL,
      PRIMARY KEY (receipt, place),
      FOREIGN KEY (receipt, place) REFERENCES receipt_waiver
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE reversal_waiver (
      receipt  INTEGER NOT NULL,
      place    INTEGER NOT NULL,
      reversal INTEGER NOT NULL,
      amount   INTEGER NOT NULL CHECK (amount > 0),
      PRIMARY KEY (receipt, place, reversal),
      FOREIGN KEY (receipt, place) REFERENCES receipt_waiver,
      FOREIGN KEY (receipt, reversal) REFERENCES reversal (receipt, sequence)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX reversal_waiver_by_reversal ON reversal_waiver (reversal);

    CREATE TRIGGER reversal_waiver_remains BEFORE INSERT ON reversal_waiver
      WHEN NEW.amount > coalesce(
        (SELECT amount FROM receipt_waiver WHERE receipt = NEW.receipt AND place = NEW.place), 0)
        - coalesce(
        (SELECT sum(amount) FROM reversal_waiver WHERE receipt = NEW.receipt AND place = NEW.place), 0)
      BEGIN SELECT RAISE(ABORT, 'more than was waived'); END;

    ${appendOnly('receipt_waiver', 'waiver_note', 'reversal_waiver')}
  `,
};
