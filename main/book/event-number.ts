import type { EventPlace } from './book.service.ts';

/** A number as printed: T1/R/2026-27/000003, of the till or X, the series (Z for closings), the financial year, the place in it. */
export const eventNumber = (
  prefix: string,
  series: 'B' | 'D' | 'L' | 'R' | 'Z',
  { year, number }: Pick<EventPlace, 'year' | 'number'>,
): string => `${prefix}/${series}/${year}/${String(number).padStart(6, '0')}`;
