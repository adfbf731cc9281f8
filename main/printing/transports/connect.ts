import type { PrinterSettings } from '../../../contract/printing.ts';
import { deviceTransport } from './device.ts';
import { networkTransport } from './network.ts';
import { systemTransport } from './system.ts';
import type { Transport } from './transport.ts';

/** The way to the printer of the settings. */
export function connectPrinter(settings: Exclude<PrinterSettings, { kind: 'none' }>): Transport {
  switch (settings.kind) {
    case 'network':
      return networkTransport(settings);
    case 'device':
      return deviceTransport(settings.path);
    case 'system':
      return systemTransport(settings.name);
  }
}
