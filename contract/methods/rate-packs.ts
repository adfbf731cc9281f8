import {
  ApplyPack,
  ExportPack,
  PackDifference,
  ReadPack,
  ReadTakenPack,
  TakenPacks,
  UndoPack,
} from '../rate-packs.ts';
import { SavedFile } from '../receipts.ts';
import { type Method, nothing } from './method.ts';

/** Signed packs of rates: looked at, taken in, taken back. */
export const ratePacksMethods = {
  'ratePacks.list': { kind: 'query', role: 'user', input: nothing, output: TakenPacks },
  /** What a file would change; nothing is changed. */
  'ratePacks.read': { kind: 'query', role: 'user', input: ReadPack, output: PackDifference },
  /** What a pack changed that was taken in. */
  'ratePacks.get': { kind: 'query', role: 'user', input: ReadTakenPack, output: PackDifference },
  /** The difference as a PDF of A4. */
  'ratePacks.export': { kind: 'command', role: 'user', input: ExportPack, output: SavedFile },
  'ratePacks.apply': { kind: 'command', role: 'operator', input: ApplyPack, output: TakenPacks },
  'ratePacks.undo': { kind: 'command', role: 'operator', input: UndoPack, output: TakenPacks },
} satisfies Record<string, Method>;
