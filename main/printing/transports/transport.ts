import type { PrinterTrouble } from '../../../contract/printing.ts';

/**
 * What is known of bytes handed to a printer.
 * `printed`: the printer itself answered from behind the job. `refused`: not one byte of the job left.
 * `sent`: all bytes were taken by a spooler, or by a printer that never answers anything; nothing vouches for the paper
 * and nothing speaks against it. `unknown`: bytes left and something went wrong; only a person can tell.
 */
export type Delivery =
  | { readonly state: 'printed' | 'sent'; readonly trouble?: undefined }
  | { readonly state: 'unknown' | 'refused'; readonly trouble: PrinterTrouble };

/**
 * Hands a whole job to a printer, once. It never tries again by itself: after the first byte a second try could be a
 * second receipt.
 */
export type Transport = (bytes: Uint8Array) => Promise<Delivery>;
