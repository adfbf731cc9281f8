import type { OperatorId } from '../../contract/ids.ts';
import type { PaperLanguage, PrinterSettings } from '../../contract/printing.ts';
import type { Handlers } from '../door/dispatch.ts';
import type { PrintQueue } from './printing.service.ts';
import { CAN_PRINT_SHEETS } from './transports/system.ts';

type Named =
  | 'printing.status'
  | 'printing.settle'
  | 'printing.setPrinter'
  | 'printing.setSecondPrinter'
  | 'printing.setPaperLanguage'
  | 'printing.systemPrinters'
  | 'printing.testPage';

export type PrintingHandlersRoom = {
  readonly printing: PrintQueue;
  readonly paperLanguage: () => PaperLanguage;
  readonly setPrinter: (printer: PrinterSettings, user: OperatorId) => void;
  readonly setSecondPrinter: (printer: PrinterSettings, user: OperatorId) => void;
  readonly setPaperLanguage: (language: PaperLanguage, user: OperatorId) => void;
  readonly systemPrinters: () => Promise<string[]>;
};

export const printingHandlers = (room: PrintingHandlersRoom): Pick<Handlers, Named> => ({
  'printing.status': () => ({
    ...room.printing.status(),
    paperLanguage: room.paperLanguage(),
    canPrintSheets: CAN_PRINT_SHEETS,
  }),
  'printing.settle': (answer) => {
    room.printing.settle(answer);
    return {};
  },
  'printing.setPrinter': (printer, { operatorId }) => {
    room.setPrinter(printer, operatorId);
    return {};
  },
  'printing.setSecondPrinter': (printer, { operatorId }) => {
    room.setSecondPrinter(printer, operatorId);
    return {};
  },
  'printing.setPaperLanguage': ({ language }, { operatorId }) => {
    room.setPaperLanguage(language, operatorId);
    return {};
  },
  'printing.systemPrinters': () => room.systemPrinters(),
  'printing.testPage': ({ printer }) => {
    room.printing.testPage(printer);
    return {};
  },
});
