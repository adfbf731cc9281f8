import type { OperatorId } from '../../contract/ids.ts';
import type { PaperLanguage, PrinterSettings } from '../../contract/printing.ts';
import type { Handlers } from '../door/dispatch.ts';
import type { PrintQueue } from './printing.service.ts';

type Named =
  | 'printing.status'
  | 'printing.settle'
  | 'printing.setPrinter'
  | 'printing.setPaperLanguage'
  | 'printing.systemPrinters'
  | 'printing.testPage';

export type PrintingHandlersRoom = {
  readonly printing: PrintQueue;
  readonly paperLanguage: () => PaperLanguage;
  readonly setPrinter: (printer: PrinterSettings, user: OperatorId) => void;
  readonly setPaperLanguage: (language: PaperLanguage, user: OperatorId) => void;
  readonly systemPrinters: () => Promise<string[]>;
};

export const printingHandlers = (room: PrintingHandlersRoom): Pick<Handlers, Named> => ({
  'printing.status': () => ({ ...room.printing.status(), paperLanguage: room.paperLanguage() }),
  'printing.settle': (answer) => {
    room.printing.settle(answer);
    return {};
  },
  'printing.setPrinter': (printer, { operatorId }) => {
    room.setPrinter(printer, operatorId);
    return {};
  },
  'printing.setPaperLanguage': ({ language }, { operatorId }) => {
    room.setPaperLanguage(language, operatorId);
    return {};
  },
  'printing.systemPrinters': () => room.systemPrinters(),
  'printing.testPage': () => {
    room.printing.testPage();
    return {};
  },
});
