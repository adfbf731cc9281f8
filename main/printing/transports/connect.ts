import type { PrinterSettings } from '../../../contract/printing.ts';
import { deviceTransport } from './device.ts';
import { networkTransport } from './network.ts';
import { sheetTransport, systemTransport } from './system.ts';
import type { Transport } from './transport.ts';

export type Printer = Exclude<PrinterSettings, { kind: 'none' }>;

/** The way to the printer of the settings: it takes a PDF for a sheet printer, ESC/POS for all others. */
export function connectPrinter(settings: Printer): Transport {
  switch (settings.kind) {
    case 'network':
      return networkTransport(settings);
    case 'device':
      return deviceTransport(settings.path);
    case 'system':
      return systemTransport(settings.name);
    case 'sheet':
      return sheetTransport(settings.name);
  }
}
