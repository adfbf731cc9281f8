import type { Database } from '../database/open.ts';
import { documentsRepo } from './documents.repo.ts';
import { sha256Of } from './documents.service.ts';
import { pictureFolder } from './picture-folder.ts';

/** One row or file that is not as it should be. Names it by its random id only. */
export type OddDocument = { readonly table: string; readonly row: string; readonly problem: string };

/** Pictures that were changed, put in the place of another, are missing, or belong to no document. */
export function* findOddPictures(database: Database): Generator<OddDocument> {
  const pictures = pictureFolder(database);
  const live = new Set<string>();
  const odd = (row: string, problem: string): OddDocument => ({ table: 'picture', row, problem });
  for (const { documentId, size, content, erased } of documentsRepo(database).all()) {
    if (erased !== null) continue;
    live.add(documentId);
    const picture = pictures.find(documentId);
    if (!picture) yield odd(documentId, 'was signed and is missing');
    else if (picture.length !== size || sha256Of(picture) !== content?.sha256)
      yield odd(documentId, 'is not what was signed');
  }
  for (const { name, documentId, waits } of pictures.files()) {
    // One that waits is taken away, or gets its name, when the book is opened.
    const isKnown = documentId !== undefined && (waits || live.has(documentId));
    if (!isKnown) yield odd(documentId ?? name, 'belongs to no document');
  }
}
