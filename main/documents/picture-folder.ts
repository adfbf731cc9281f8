import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DocumentId } from '../../contract/ids.ts';
import type { Database } from '../database/open.ts';
import { writeFileDurably } from '../devices/durable-file.ts';

/** Written, and not yet named by a committed event. */
const WAITING = '.waiting';
/** Not yet whole, as durable files are named until then. */
const HALF_WRITTEN = '.new';

/** What stands in the folder under a name: whose picture it is and whether it waits; no id for what is no picture. */
export type StoredFile = {
  readonly name: string;
  readonly documentId: DocumentId | undefined;
  readonly waits: boolean;
};

/**
 * The pictures of a book, in the folder `documents` beside its database: one file each, named by the random id, without an
 * ending by which a viewer of pictures would take it up and keep thumbnails of it.
 */
export function pictureFolder(database: Database) {
  const folder = join(dirname(database.name), 'documents');
  const fileOf = (documentId: DocumentId): string => join(folder, documentId);
  const waiting = (documentId: DocumentId): string => `${fileOf(documentId)}${WAITING}`;

  return {
    /** Puts a picture on disk before the event that names it is written. */
    prepare(documentId: DocumentId, picture: Uint8Array): void {
      mkdirSync(folder, { recursive: true });
      writeFileDurably(waiting(documentId), picture);
    },
    /** Gives a picture its name when its event is committed. */
    keep: (documentId: DocumentId): void => renameSync(waiting(documentId), fileOf(documentId)),
    /** Takes back a picture of which no event was written. */
    discard: (documentId: DocumentId): void => rmSync(waiting(documentId), { force: true }),
    erase: (documentId: DocumentId): void => rmSync(fileOf(documentId), { force: true, maxRetries: 5 }),
    find(documentId: DocumentId): Buffer | undefined {
      const file = [fileOf(documentId), waiting(documentId)].find(existsSync);
      return file === undefined ? undefined : readFileSync(file);
    },
    files(): StoredFile[] {
      const names = existsSync(folder) ? readdirSync(folder) : [];
      return names
        .filter((name) => !name.endsWith(HALF_WRITTEN))
        .map((name) => {
          const waits = name.endsWith(WAITING);
          const documentId = DocumentId.safeParse(waits ? name.slice(0, -WAITING.length) : name).data;
          return { name, documentId, waits };
        });
    },
    /** Takes away what a power cut left half written. */
    tidy(): void {
      const names = existsSync(folder) ? readdirSync(folder) : [];
      for (const name of names) if (name.endsWith(HALF_WRITTEN)) rmSync(join(folder, name), { force: true });
    },
  };
}
