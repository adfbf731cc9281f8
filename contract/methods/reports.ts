import { DayBook, ExportDayBook, ReadDayBook, SavedFile } from '../receipts.ts';
import { DayIncome, ExportReport, ReadReport, Report } from '../reports.ts';
import { type Method } from './method.ts';

/** What may be asked of books and reports. */
export const reportsMethods = {
  'reports.dayBook': { kind: 'query', role: 'operator', input: ReadDayBook, output: DayBook },
  'reports.exportDayBook': { kind: 'command', role: 'user', input: ExportDayBook, output: SavedFile },
  'reports.dayIncome': { kind: 'query', role: 'operator', input: ReadDayBook, output: DayIncome },
  'reports.read': { kind: 'query', role: 'operator', input: ReadReport, output: Report },
  'reports.export': { kind: 'command', role: 'user', input: ExportReport, output: SavedFile },
} satisfies Record<string, Method>;
