import { Fault, type FaultCode } from '../../contract/faults.ts';

const FAULT_OF: readonly (readonly [prefix: string, code: FaultCode])[] = [
  ['SQLITE_FULL', 'disk.full'],
  ['SQLITE_IOERR', 'disk.failed'],
  ['SQLITE_CORRUPT', 'database.damaged'],
  ['SQLITE_NOTADB', 'database.damaged'],
  ['SQLITE_BUSY', 'database.locked'],
  ['SQLITE_LOCKED', 'database.locked'],
  ['SQLITE_READONLY', 'database.readOnly'],
  ['SQLITE_CANTOPEN', 'database.readOnly'],
  ['ENOSPC', 'disk.full'],
  ['EDQUOT', 'disk.full'],
  ['EACCES', 'disk.failed'],
  ['EPERM', 'disk.failed'],
  ['EROFS', 'disk.failed'],
  ['EIO', 'disk.failed'],
];

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What the operator can do about an error of the database or of the disk; undefined for defects of the program. */
export function asFault(error: unknown): Fault | undefined {
  if (error instanceof Fault) return error;
  const code = codeOf(error);
  const fault = code && FAULT_OF.find(([prefix]) => code.startsWith(prefix))?.[1];
  return fault ? new Fault(fault) : undefined;
}
