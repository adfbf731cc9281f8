import { z } from 'zod';
import { type ApplicationKey, ApplicationState, MissingReason } from '../../contract/applications.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { BookSequence, PersonId } from '../../contract/ids.ts';
import { LinePlace } from '../../contract/reversals.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

const Row = z.object({
  receipt: BookSequence,
  line: LinePlace,
  receiptNumber: z.string(),
  personId: PersonId.nullable(),
  personVersion: z.int().nullable(),
  service: z.string(),
  portal: z.string(),
  opened: BusinessDaySchema,
  promised: BusinessDaySchema.nullable(),
  state: ApplicationState,
  since: BusinessDaySchema,
  reference: z.string().nullable(),
});
export type ApplicationRow = z.output<typeof Row>;

const Open = z.object({
  receipt: BookSequence,
  line: LinePlace,
  state: ApplicationState,
  since: BusinessDaySchema,
  promised: BusinessDaySchema.nullable(),
});
export type OpenRow = z.output<typeof Open>;

const Step = z.object({
  sequence: BookSequence,
  state: ApplicationState.nullable(),
  reference: z.string().nullable(),
  note: z.string().nullable(),
});

export type NewApplication = ApplicationKey & {
  readonly service: string;
  readonly portal: string;
  readonly day: BusinessDay;
  readonly promised: BusinessDay | undefined;
};

export type NewReference = ApplicationKey & {
  readonly portal: string;
  readonly promised: BusinessDay | undefined;
  readonly reference: string;
  readonly salt: string;
};

const REFERENCES =
  'application_reference AS given WHERE given.receipt = item.receipt AND given.place = item.place';
const CHANGES =
  'application_change AS change WHERE change.receipt = item.receipt AND change.place = item.place';

const PROMISED = `coalesce(
  (SELECT promised FROM ${REFERENCES} AND promised IS NOT NULL ORDER BY sequence DESC LIMIT 1), item.promised)`;

const COLUMNS = `
  SELECT item.receipt, item.place AS line, receipt.number AS receiptNumber, person_id AS personId,
         person_version AS personVersion, service, item.portal, item.day AS opened, ${PROMISED} AS promised,
         coalesce((SELECT state FROM ${CHANGES} ORDER BY sequence DESC LIMIT 1), 'unreferenced') AS state,
         coalesce((SELECT day FROM ${CHANGES} ORDER BY sequence DESC LIMIT 1), item.day) AS since,
         (SELECT reference FROM ${REFERENCES} ORDER BY sequence DESC LIMIT 1) AS reference
  FROM application AS item JOIN receipt ON receipt.sequence = item.receipt`;

/** How many one list shows at most. */
const MOST = 200;

/** The history of one application: what the book says, with what was typed about it. */
const STEPS = `
  SELECT sequence, max(state) AS state, max(reference) AS reference, max(value) AS note FROM (
    SELECT sequence, state, NULL AS reference FROM application_change WHERE receipt = @receipt AND place = @line
    UNION ALL
    SELECT sequence, NULL, reference FROM application_reference WHERE receipt = @receipt AND place = @line
  ) LEFT JOIN application_note USING (sequence) GROUP BY sequence ORDER BY sequence`;

const EXPLAINED = `
  SELECT reason FROM application_explanation AS said
  WHERE said.receipt = @receipt AND said.place = @line AND sequence > @since ORDER BY sequence DESC LIMIT 1`;

export function applicationsRepo(database: Database) {
  const insert = database.prepare('INSERT INTO application VALUES (?, ?, ?, ?, ?, ?)');
  const insertChange = database.prepare('INSERT INTO application_change VALUES (?, ?, ?, ?, ?)');
  const insertReference = database.prepare('INSERT INTO application_reference VALUES (?, ?, ?, ?, ?, ?, ?)');
  const insertNote = database.prepare('INSERT INTO application_note VALUES (?, ?, ?)');
  const insertSlip = database.prepare('INSERT INTO application_slip VALUES (?, ?, ?, ?)');
  const insertExplanation = database.prepare('INSERT INTO application_explanation VALUES (?, ?, ?, ?)');
  const one = database.prepare(`${COLUMNS} WHERE item.receipt = ? AND item.place = ?`);
  const newest = database.prepare(`${COLUMNS} ORDER BY item.receipt DESC, item.place LIMIT ${MOST}`);
  const byNumber = database.prepare(
    `${COLUMNS} WHERE receipt.number LIKE '%' || ? ESCAPE '\\' ORDER BY item.receipt DESC LIMIT ${MOST}`,
  );
  const byReference = database.prepare(
    `${COLUMNS} WHERE EXISTS (SELECT 1 FROM ${REFERENCES} AND reference LIKE '%' || ? || '%' ESCAPE '\\')
     ORDER BY item.receipt DESC LIMIT ${MOST}`,
  );
  const byPeople = database.prepare(
    `${COLUMNS} WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY item.receipt DESC LIMIT ${MOST}`,
  );
  const open = database.prepare(
    `SELECT standing.receipt, standing.place AS line, state, since, ${PROMISED} AS promised
     FROM application_open AS standing JOIN application AS item USING (receipt, place)
     ORDER BY standing.receipt, standing.place`,
  );
  const sameReference = database
    .prepare(
      `SELECT receipt.number FROM application_reference AS item JOIN receipt ON receipt.sequence = item.receipt
     WHERE item.reference = @reference AND item.portal = @portal
       AND NOT (item.receipt = @receipt AND item.place = @line)
       AND item.sequence = (SELECT max(sequence) FROM ${REFERENCES}) LIMIT 1`,
    )
    .pluck();
  const steps = database.prepare(STEPS);
  const referenceBefore = database
    .prepare(
      `SELECT reference FROM application_reference
       WHERE receipt = ? AND place = ? AND sequence <= ? ORDER BY sequence DESC LIMIT 1`,
    )
    .pluck();
  const slips = database
    .prepare('SELECT count(*) FROM application_slip WHERE receipt = ? AND place = ?')
    .pluck();
  const explained = database.prepare(EXPLAINED).pluck();
  const lastOpening = database.prepare('SELECT coalesce(max(sequence), 0) FROM till_opening').pluck();

  const rows = (found: unknown[]): ApplicationRow[] => z.array(Row).parse(found);
  const escaped = (text: string): string => text.replace(/[\\%_]/gu, (sign) => `\\${sign}`);

  return {
    insert: ({ receipt, line, service, portal, day, promised }: NewApplication): void =>
      void insert.run(receipt, line, service, portal, day, promised ?? null),
    insertChange(
      sequence: BookSequence,
      { receipt, line }: ApplicationKey,
      state: ApplicationState,
      day: BusinessDay,
    ): void {
      insertChange.run(receipt, line, sequence, state, day);
    },
    insertReference(sequence: BookSequence, given: NewReference): void {
      const { receipt, line, portal, promised, reference, salt } = given;
      insertReference.run(sequence, receipt, line, portal, promised ?? null, reference, salt);
    },
    insertNote: (sequence: BookSequence, value: string, salt: string): void =>
      void insertNote.run(sequence, value, salt),
    insertSlip: (sequence: BookSequence, { receipt, line }: ApplicationKey, duplicate: number): void =>
      void insertSlip.run(receipt, line, sequence, duplicate),
    insertExplanation(
      sequence: BookSequence,
      { receipt, line }: ApplicationKey,
      reason: MissingReason,
    ): void {
      insertExplanation.run(sequence, receipt, line, reason);
    },
    find: ({ receipt, line }: ApplicationKey) => Row.optional().parse(one.get(receipt, line)),
    newest: () => rows(newest.all()),
    /** Those of receipts whose number ends so. */
    byNumber: (number: string) => rows(byNumber.all(escaped(number))),
    byReference: (part: string) => rows(byReference.all(escaped(part))),
    byPeople: (people: readonly PersonId[]) => rows(byPeople.all(JSON.stringify(people))),
    open: () => z.array(Open).parse(open.all()),
    /** The receipt of another application that has the same number in the same portal now. */
    findSameReference: (given: ApplicationKey & { readonly portal: string; readonly reference: string }) =>
      z.string().optional().parse(sameReference.get(given)),
    steps: ({ receipt, line }: ApplicationKey) => z.array(Step).parse(steps.all({ receipt, line })),
    /** The number that was known at an event. */
    findReferenceAt: ({ receipt, line }: ApplicationKey, sequence: BookSequence) =>
      z
        .string()
        .optional()
        .parse(referenceBefore.get(receipt, line, sequence)),
    slipsOf: ({ receipt, line }: ApplicationKey): number => z.int().parse(slips.get(receipt, line)),
    /** Why its number is missing, as said since the day was opened. */
    findExplanation({ receipt, line }: ApplicationKey): MissingReason | undefined {
      const since = z.int().parse(lastOpening.get());
      return MissingReason.optional().parse(explained.get({ receipt, line, since }));
    },
  };
}
