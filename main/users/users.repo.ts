import { z } from 'zod';
import { BookSequence, OperatorId } from '../../contract/ids.ts';
import { Operator, UserRole } from '../../contract/users.ts';
import type { Database } from '../database/open.ts';
import type { StoredPin } from './pin-hash.ts';

const Flag = z.int().transform((flag) => flag === 1);

/** A user as she stands now. */
const UserRow = Operator.extend({ role: UserRole, enabled: Flag, hasPin: Flag });
export type UserRow = z.output<typeof UserRow>;

/** What a user may do from an event on. */
export type Standing = Pick<UserRow, 'role' | 'enabled'>;

const Pin = z.object({ hash: z.string(), salt: z.string() });
const WrongPins = z.object({ count: z.int(), newest: BookSequence.nullable() });

const USERS = `
  SELECT operator_id AS operatorId, name, role, enabled,
         EXISTS (SELECT 1 FROM operator_pin WHERE operator_pin.operator_id = operator.operator_id) AS hasPin
  FROM operator JOIN operator_standing AS standing USING (operator_id)
  WHERE standing.since = (SELECT max(since) FROM operator_standing WHERE operator_id = operator.operator_id)`;

export function usersRepo(database: Database) {
  const all = database.prepare(`${USERS} ORDER BY operator.since`);
  const byId = database.prepare(`${USERS} AND operator_id = ?`);
  const onDuty = database.prepare(
    `${USERS} AND operator_id = (SELECT operator_id FROM operator_duty ORDER BY since DESC LIMIT 1)`,
  );
  const pins = database.prepare(
    'SELECT hash, salt FROM operator_pin WHERE operator_id = ? ORDER BY since DESC LIMIT ?',
  );
  const wrongPins = database.prepare(`
    SELECT count(*) AS count, max(sequence) AS newest FROM pin_try
    WHERE operator_id = @operatorId AND passed = 0
      AND sequence > coalesce((SELECT max(sequence) FROM pin_try WHERE operator_id = @operatorId AND passed = 1), 0)
      AND sequence > coalesce((SELECT max(since) FROM operator_pin WHERE operator_id = @operatorId), 0)`);
  const handled = database
    .prepare(
      `SELECT DISTINCT bytes ->> '$.user' FROM book_event WHERE sequence >= ? AND kind IN ('T', 'R', 'D', 'X')`,
    )
    .pluck();
  const insertUser = database.prepare('INSERT INTO operator VALUES (?, ?, ?, ?)');
  const insertStanding = database.prepare('INSERT INTO operator_standing VALUES (?, ?, ?, ?)');
  const insertPin = database.prepare('INSERT INTO operator_pin VALUES (?, ?, ?, ?)');
  const insertDuty = database.prepare('INSERT INTO operator_duty VALUES (?, ?)');
  const insertTry = database.prepare('INSERT INTO pin_try VALUES (?, ?, ?)');

  return {
    /** Everybody, in the order in which they were added. */
    all: (): UserRow[] => z.array(UserRow).parse(all.all()),
    find: (operatorId: OperatorId): UserRow | undefined => UserRow.optional().parse(byId.get(operatorId)),
    get: (operatorId: OperatorId): UserRow => UserRow.parse(byId.get(operatorId)),
    /** Who has the counter; nobody before the set-up. */
    findOnDuty: (): UserRow | undefined => UserRow.optional().parse(onDuty.get()),
    /** The newest PINs of a user, the one that holds first. */
    newestPins: (operatorId: OperatorId, most: number): StoredPin[] =>
      z.array(Pin).parse(pins.all(operatorId, most)),
    /** The wrong PINs since the right one, or since a new one was set. */
    wrongPins: (operatorId: OperatorId): z.output<typeof WrongPins> =>
      WrongPins.parse(wrongPins.get({ operatorId })),
    /** Who took or gave money at the counter since an event. */
    handledSince: (sequence: BookSequence): OperatorId[] => z.array(OperatorId).parse(handled.all(sequence)),
    insertUser: ({ operatorId, name }: Operator, since: number, salt: string): void =>
      void insertUser.run(operatorId, since, name, salt),
    insertStanding: (operatorId: OperatorId, since: number, { role, enabled }: Standing): void =>
      void insertStanding.run(operatorId, since, role, Number(enabled)),
    insertPin: (operatorId: OperatorId, since: number, { hash, salt }: StoredPin): void =>
      void insertPin.run(operatorId, since, hash, salt),
    insertDuty: (since: number, operatorId: OperatorId): void => void insertDuty.run(since, operatorId),
    insertTry: (operatorId: OperatorId, sequence: number, passed: boolean): void =>
      void insertTry.run(operatorId, sequence, Number(passed)),
  };
}

export type UsersRepo = ReturnType<typeof usersRepo>;
