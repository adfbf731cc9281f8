import { MakeArchive } from '../archive.ts';
import { SavedFile } from '../receipts.ts';
import { type Method } from './method.ts';

/** What may be asked of archives. */
export const archiveMethods = {
  'archive.make': { kind: 'command', role: 'user', input: MakeArchive, output: SavedFile },
} satisfies Record<string, Method>;
