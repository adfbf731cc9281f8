import { z } from 'zod';
import { ErasureReason } from '../../contract/documents.ts';
import { BookSequence, DocumentId, PersonId } from '../../contract/ids.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import type { Database } from '../database/open.ts';

/** What a picture is and what was written beside it: all of a document that is told outside the book. */
export const DocumentContent = z.strictObject({
  /** SHA-256 of the picture's bytes. */
  sha256: z.string(),
  note: z.string(),
  issued: BusinessDaySchema.optional(),
  width: z.int(),
  height: z.int(),
});
export type DocumentContent = z.output<typeof DocumentContent>;

const Content = z
  .string()
  .nullable()
  .transform((text) => (text === null ? undefined : DocumentContent.parse(JSON.parse(text))));

const DocumentRow = z.object({
  sequence: BookSequence,
  documentId: DocumentId,
  personId: PersonId.nullable(),
  receipt: BookSequence.nullable(),
  kind: z.string(),
  size: z.int(),
  covered: z.int(),
  content: Content,
  erased: BookSequence.nullable(),
  reason: ErasureReason.nullable(),
});
export type DocumentRow = z.output<typeof DocumentRow>;

type NewDocument = Omit<DocumentRow, 'content' | 'erased' | 'reason'>;

const SELECT = `
  SELECT document.sequence, document_id AS documentId, person_id AS personId, receipt, kind, size, covered, content,
         gone.sequence AS erased, reason
  FROM document
  LEFT JOIN document_content AS content ON content.document = document.sequence
  LEFT JOIN document_erased AS gone ON gone.document = document.sequence`;

export function documentsRepo(database: Database) {
  const one = database.prepare(`${SELECT} WHERE document_id = ?`);
  const bySequence = database.prepare(`${SELECT} WHERE document.sequence = ?`);
  const ofPeople = database.prepare(
    `${SELECT} WHERE person_id IN (SELECT value FROM json_each(?)) ORDER BY document.sequence DESC`,
  );
  const ofReceipt = database.prepare(`${SELECT} WHERE receipt = ? ORDER BY document.sequence DESC`);
  const all = database.prepare(SELECT);
  const insert = database.prepare(`
    INSERT INTO document (sequence, document_id, person_id, receipt, kind, size, covered)
    VALUES (@sequence, @documentId, @personId, @receipt, @kind, @size, @covered)`);
  const insertContent = database.prepare('INSERT INTO document_content VALUES (?, ?, ?)');
  const insertErased = database.prepare('INSERT INTO document_erased VALUES (?, ?, ?)');
  const deleteContent = database.prepare('DELETE FROM document_content WHERE document = ?');

  return {
    find: (documentId: DocumentId): DocumentRow | undefined =>
      DocumentRow.optional().parse(one.get(documentId)),
    findBySequence: (sequence: BookSequence): DocumentRow | undefined =>
      DocumentRow.optional().parse(bySequence.get(sequence)),
    /** The documents of some records, the latest first. */
    ofPeople: (people: readonly PersonId[]): DocumentRow[] =>
      z.array(DocumentRow).parse(ofPeople.all(JSON.stringify(people))),
    ofReceipt: (receipt: BookSequence): DocumentRow[] => z.array(DocumentRow).parse(ofReceipt.all(receipt)),
    *all(): Generator<DocumentRow> {
      for (const row of all.iterate()) yield DocumentRow.parse(row);
    },
    insert(document: NewDocument, content: string, salt: string): void {
      insert.run(document);
      insertContent.run(document.sequence, content, salt);
    },
    /** Takes what is told outside the book away, so that its bytes are not left in the file. */
    erase(document: BookSequence, sequence: BookSequence, reason: ErasureReason): void {
      insertErased.run(document, sequence, reason);
      database.pragma('secure_delete = ON');
      deleteContent.run(document);
      database.pragma('secure_delete = OFF');
    },
  };
}
