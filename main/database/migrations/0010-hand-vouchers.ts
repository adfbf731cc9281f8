import type { Migration } from '../migrate.ts';
import { appendOnly } from './append-only.ts';

/**
 * Vouchers by hand with what each may be only once: the reversal of another, the closing entries of a year, the opening
 * balances. A narration may name people; its event holds a salted digest alone. Of an account only code and name
 * change, each time by an event.
 */
export const handVouchers: Migration = {
  id: 10,
  name: 'hand-vouchers',
  sql: `
    CREATE TABLE hand_voucher (
      sequence INTEGER PRIMARY KEY REFERENCES voucher,
      number   TEXT NOT NULL UNIQUE,
      reverses INTEGER UNIQUE REFERENCES hand_voucher,
      year     TEXT UNIQUE,
      opening  INTEGER UNIQUE CHECK (opening = 1)
    ) STRICT;

    CREATE TABLE narration (
      sequence INTEGER PRIMARY KEY REFERENCES hand_voucher,
      text     TEXT NOT NULL,
      salt     TEXT NOT NULL
    ) STRICT;

    CREATE TRIGGER account_refuses_update BEFORE UPDATE OF account_id, key, kind ON account
      BEGIN SELECT RAISE(ABORT, 'account keeps its key'); END;
    CREATE TRIGGER account_refuses_delete BEFORE DELETE ON account
      BEGIN SELECT RAISE(ABORT, 'account keeps its key'); END;
    ${appendOnly('hand_voucher', 'narration')}
  `,
};
