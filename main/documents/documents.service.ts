import { createHash, randomUUID } from 'node:crypto';
import type { Paper } from '../../contract/catalogue.ts';
import {
  type AttachDocument,
  type DocumentFacts,
  type DocumentKind,
  type DocumentOwner,
  type EraseDocument,
  LONGEST_SIDE,
  MOST_PICTURE_BYTES,
  RECEIPT_PAGE,
  showsAadhaar,
} from '../../contract/documents.ts';
import { Fault } from '../../contract/faults.ts';
import { type BookSequence, DocumentId, type OperatorId, type PersonId } from '../../contract/ids.ts';
import { type JpegSize, readPlainJpeg } from '../../contract/jpeg.ts';
import { digestOf, newSalt } from '../book/book-event.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { People } from '../people/people.service.ts';
import type { Receipts } from '../receipts/receipts.service.ts';
import type { Settings } from '../society/settings.service.ts';
import { type DocumentContent, type DocumentRow, documentsRepo } from './documents.repo.ts';
import { documentKinds, keptName } from './kinds.rules.ts';
import { pictureFolder } from './picture-folder.ts';

export type DocumentsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly people: Pick<People, 'get'>;
  readonly receipts: Pick<Receipts, 'get'>;
  readonly settings: Pick<Settings, 'getOperator'>;
  /** The records that are of one person. */
  readonly recordsOf: (personId: PersonId) => PersonId[];
  /** The papers of the catalogue by their codes. */
  readonly papers: ReadonlyMap<string, Paper>;
};

export type Documents = ReturnType<typeof createDocuments>;

/** Throws document.tooLarge and document.notPlain. */
function sizeOf(picture: Uint8Array): JpegSize {
  const size = readPlainJpeg(picture);
  if (typeof size === 'string') throw new Fault('document.notPlain');
  if (picture.length > MOST_PICTURE_BYTES || Math.max(size.width, size.height) > LONGEST_SIDE)
    throw new Fault('document.tooLarge', { kilobytes: MOST_PICTURE_BYTES / 1000, pixels: LONGEST_SIDE });
  return size;
}

export const sha256Of = (picture: Uint8Array): string => createHash('sha256').update(picture).digest('hex');

/**
 * Pictures of papers. The book knows that there is one, whose by random id, of what kind and how large, and a salted digest
 * of it; the picture stands beside the book, so that it can be erased and the book still verifies (docs/decisions/0011).
 */
export function createDocuments(room: DocumentsRoom) {
  const { database, book, people, receipts, settings, recordsOf, papers } = room;
  const repo = documentsRepo(database);
  const pictures = pictureFolder(database);

  function toldBy(sequence: BookSequence): Pick<DocumentFacts, 'day' | 'at' | 'operator'> {
    const event = book.findEvent(sequence)?.event;
    if (!event) throw new Error(`no event ${sequence}`);
    return { day: event.day, at: event.t_wall, operator: settings.getOperator(event.user).name };
  }

  function toFacts({ kind: code, erased, reason, sequence, ...row }: DocumentRow): DocumentFacts {
    // A catalogue of later years may have dropped a kind.
    const paper = papers.get(code) ?? { code, name: { hi: code, en: code } };
    const kind = { code, name: keptName(paper) };
    return {
      ...row,
      kind,
      ...toldBy(sequence),
      ...(erased !== null && reason !== null && { erased: { ...toldBy(erased), reason } }),
    };
  }

  /** Throws document.notFound. */
  function getRow(documentId: DocumentId): DocumentRow {
    const row = repo.find(documentId);
    if (!row) throw new Fault('document.notFound');
    return row;
  }

  /** Throws people.notFound, receipt.notFound, and document.notHandWritten for a receipt that has no page. */
  function assertOwner(owner: DocumentOwner): void {
    if ('personId' in owner) people.get(owner.personId);
    else if (!receipts.get(owner.receipt).handWritten) throw new Fault('document.notHandWritten');
  }

  /** Whether the kind is one that such an owner has. */
  const isKindOf = (owner: DocumentOwner, kind: string): boolean =>
    papers.has(kind) && 'receipt' in owner === (kind === RECEIPT_PAGE);

  function attach(order: AttachDocument, user: OperatorId, documentId: DocumentId): DocumentRow | undefined {
    const { requestId, owner, kind, note, issued, picture, covered } = order;
    const earlier = book.findRequest(requestId);
    if (earlier !== undefined) return repo.findBySequence(earlier);
    assertOwner(owner);
    if (!isKindOf(owner, kind))
      throw new Fault('app.invalidInput', {}, [{ field: 'kind', problem: 'wrong' }]);
    if (issued !== undefined && issued > book.today())
      throw new Fault('app.invalidInput', {}, [{ field: 'issued', problem: 'wrong' }]);
    if (showsAadhaar(kind) && covered === 0) throw new Fault('document.notCovered');

    const told: DocumentContent = { sha256: sha256Of(picture), note, issued, ...sizeOf(picture) };
    const [content, salt] = [JSON.stringify(told), newSalt()];
    const size = picture.length;
    const digest = digestOf(salt, { content });
    const [personId, receipt] =
      'personId' in owner ? [owner.personId, undefined] : [undefined, owner.receipt];
    const { sequence } = book.append({
      kind: 'L',
      what: 'document.attached',
      user,
      request: requestId,
      body: () => ({ document: documentId, person: personId, receipt, kind, size, covered, digest }),
    });
    const row = { sequence, documentId, personId: personId ?? null, receipt: receipt ?? null };
    repo.insert({ ...row, kind, size, covered }, content, salt);
    pictures.prepare(documentId, picture);
    return repo.findBySequence(sequence);
  }

  function erase({ requestId, documentId, reason }: EraseDocument, user: OperatorId): void {
    const { sequence: document, erased } = getRow(documentId);
    if (book.findRequest(requestId) !== undefined) return;
    if (erased !== null) throw new Fault('document.erased');
    const { sequence } = book.append({
      kind: 'L',
      what: 'document.erased',
      user,
      request: requestId,
      body: () => ({ document: documentId, reason }),
    });
    repo.erase(document, sequence, reason);
  }

  /** Brings the folder to what the book says, after a power cut between the two. */
  function settleFolder(): void {
    pictures.tidy();
    for (const { documentId, waits } of pictures.files()) {
      if (!documentId) continue;
      const row = repo.find(documentId);
      if (waits && !row) pictures.discard(documentId);
      else if (waits) pictures.keep(documentId);
      if (row && row.erased !== null) pictures.erase(documentId);
    }
  }
  settleFolder();

  const attachOnce = database.transaction(attach).immediate;
  const eraseOnce = database.transaction(erase).immediate;

  return {
    /** The kinds of paper that a person's document may be of. */
    kinds: (): DocumentKind[] => documentKinds(papers),
    /** All documents of an owner, erased ones too, the latest first. Throws people.notFound and receipt.notFound. */
    of(owner: DocumentOwner): DocumentFacts[] {
      if ('receipt' in owner) {
        receipts.get(owner.receipt);
        return repo.ofReceipt(owner.receipt).map(toFacts);
      }
      people.get(owner.personId);
      return repo.ofPeople(recordsOf(owner.personId)).map(toFacts);
    },
    /**
     * The bytes of a picture as they were saved. Throws document.notFound, document.erased, and document.damaged when the
     * file is gone or is another.
     */
    picture(documentId: DocumentId): Uint8Array<ArrayBuffer> {
      const { erased, content } = getRow(documentId);
      if (erased !== null) throw new Fault('document.erased');
      const picture = pictures.find(documentId);
      if (!picture || sha256Of(picture) !== content?.sha256) throw new Fault('document.damaged');
      return new Uint8Array(picture);
    },
    /**
     * Keeps a picture; the same request again answers the same document. Throws people.notFound, receipt.notFound,
     * document.notHandWritten, document.notCovered, document.notPlain and document.tooLarge.
     */
    attach(order: AttachDocument, user: OperatorId): DocumentFacts {
      const documentId = DocumentId.parse(randomUUID());
      try {
        const row = attachOnce(order, user, documentId);
        if (!row) throw new Error('this request was for something else');
        if (row.documentId === documentId) pictures.keep(documentId);
        return toFacts(row);
      } catch (error) {
        pictures.discard(documentId);
        throw error;
      }
    },
    /**
     * Takes a picture and what was written beside it away for good; the event stays. Throws document.notFound and
     * document.erased.
     */
    erase(order: EraseDocument, user: OperatorId): DocumentFacts {
      eraseOnce(order, user);
      pictures.erase(order.documentId);
      // What the log still holds of the text goes too.
      database.pragma('wal_checkpoint(TRUNCATE)');
      return toFacts(getRow(order.documentId));
    },
  };
}
