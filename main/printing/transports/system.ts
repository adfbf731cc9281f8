import { listCupsPrinters, printWithCups, printSheetsWithCups } from './cups.ts';
import type { Transport } from './transport.ts';
import { createWindowsSpooler } from './windows-spooler.ts';

/** Loaded at its first use: only Windows has the library. */
let windows: ReturnType<typeof createWindowsSpooler> | undefined;
const windowsSpooler = () => (windows ??= createWindowsSpooler('winspool.drv'));

/**
 * A printer of the operating system, given raw bytes. A spooler that has taken a job says nothing of paper (a job
 * smaller than the printer's memory is "done" with no roll in it), so the outcome is never `printed` but `sent`:
 * the operator has the paper in hand or not, and can have it printed again.
 */
export function systemTransport(name: string): Transport {
  return process.platform === 'win32' ? (job) => windowsSpooler().print(name, job) : printWithCups(name);
}

/** Sheets go through CUPS; on Windows nothing that comes with it prints a PDF by itself. */
export const CAN_PRINT_SHEETS = process.platform !== 'win32';

/** A sheet printer of the operating system, given a PDF by its driver. Like every spooler it answers `sent` at most. */
export const sheetTransport = (name: string): Transport =>
  CAN_PRINT_SHEETS ? printSheetsWithCups(name) : async () => ({ state: 'refused', trouble: 'not-found' });

/** Names of the printers that the operating system knows; none where it has no print system. */
export function listSystemPrinters(): Promise<string[]> {
  return process.platform === 'win32' ? windowsSpooler().list() : listCupsPrinters();
}
