import { describe, expect, test } from 'vitest';
import {
  businessDayOf,
  financialYearOf,
  formatDay,
  instant,
  laterMonth,
  timeInIndia,
} from '../../contract/day.ts';

const at = (text: string) => instant(Date.parse(text));

describe('a business day', () => {
  test('begins at midnight in India, at half past six in the evening UTC', () => {
    expect(businessDayOf(at('2026-11-21T18:29:59.999Z'))).toBe('2026-11-21');
    expect(businessDayOf(at('2026-11-21T18:30:00.000Z'))).toBe('2026-11-22');
    expect(timeInIndia(at('2026-11-21T18:30:00.000Z'))).toBe('00:00');
  });

  test('belongs to the financial year from April to March', () => {
    expect(financialYearOf(businessDayOf(at('2026-03-31T12:00:00Z')))).toBe('2025-26');
    expect(financialYearOf(businessDayOf(at('2026-04-01T12:00:00Z')))).toBe('2026-27');
    expect(financialYearOf(businessDayOf(at('2099-12-01T12:00:00Z')))).toBe('2099-00');
  });

  test('is written day first', () => {
    expect(formatDay(businessDayOf(at('2026-11-05T12:00:00Z')))).toBe('05-11-2026');
  });
});

describe('a month', () => {
  test('is counted on over the ends of years, both ways', () => {
    expect(laterMonth('2026-12', 1)).toBe('2027-01');
    expect(laterMonth('2026-01', -1)).toBe('2025-12');
    expect(laterMonth('2026-11', 0)).toBe('2026-11');
    expect(laterMonth('2026-11', -23)).toBe('2024-12');
  });
});
