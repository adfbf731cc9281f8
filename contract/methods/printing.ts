import { z } from 'zod';
import { PaperLanguage, PrintStatus, PrinterPlace, PrinterSettings, SettleJob } from '../printing.ts';
import { done, type Method, nothing } from './method.ts';

/** What may be asked of printing. */
export const printingMethods = {
  'printing.status': { kind: 'query', role: 'operator', input: nothing, output: PrintStatus },
  'printing.settle': { kind: 'command', role: 'operator', input: SettleJob, output: done },
  'printing.setPrinter': { kind: 'command', role: 'operator', input: PrinterSettings, output: done },
  /** The printer that takes over when the first takes nothing. */
  'printing.setSecondPrinter': { kind: 'command', role: 'operator', input: PrinterSettings, output: done },
  'printing.setPaperLanguage': {
    kind: 'command',
    role: 'operator',
    input: z.strictObject({ language: PaperLanguage }),
    output: done,
  },
  'printing.systemPrinters': { kind: 'query', role: 'anyone', input: nothing, output: z.array(z.string()) },
  'printing.testPage': {
    kind: 'command',
    role: 'operator',
    input: z.strictObject({ printer: PrinterPlace }),
    output: done,
  },
} satisfies Record<string, Method>;
