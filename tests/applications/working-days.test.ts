import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BusinessDay, businessDay, daysBetween, laterDay } from '../../contract/day.ts';
import {
  type WorkCalendar,
  loadPortals,
  loadWorkCalendar,
} from '../../main/applications/application-resources.ts';
import { measureMessage } from '../../main/applications/message.rules.ts';
import {
  calendarKnown,
  isWorkingDay,
  promisedDay,
  workingDaysAfter,
} from '../../main/applications/working-days.rules.ts';
import { loadCatalogue } from '../../main/catalogue/load-catalogue.ts';
import { RESOURCES } from '../world.ts';

const calendar = loadWorkCalendar(RESOURCES);
const after = (day: string, days: number): string => workingDaysAfter(calendar, businessDay(day), days);

describe('working days', () => {
  test.each([
    // Saturday: regional offices work six days a week; Sundays 22 and 29 November do not count.
    ['2026-11-21', 10, '2026-12-03'],
    // Diwali on a Sunday, Chitragupta Puja on Tuesday, Chhath on Sunday and Monday.
    ['2026-11-07', 1, '2026-11-09'],
    ['2026-11-09', 1, '2026-11-11'],
    ['2026-11-14', 1, '2026-11-17'],
    // Christmas, then a Saturday, then a Sunday.
    ['2026-12-24', 1, '2026-12-26'],
    ['2026-12-24', 2, '2026-12-28'],
    // Over the year: of 2027 only Sundays are known.
    ['2026-12-31', 2, '2027-01-02'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('%s and %i more are %s', (day, days, expected) => {
    expect(after(day, days)).toBe(expected);
  });

  test('the day reached is a working day, and exactly as many lie on the way as were asked for', () => {
    const days = fc.integer({ min: 0, max: 700 }).map((past) => laterDay(businessDay('2026-01-01'), past));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = workingDaysAfter(calendar, from, count);
        const between = Array.from({ length: daysBetween(from, to) }, (_, index): BusinessDay =>
          laterDay(from, index + 1),
        );
        expect(isWorkingDay(calendar, to)).toBe(true);
        expect(between.filter((day) => isWorkingDay(calendar, day))).toHaveLength(count);
      }),
    );
  });

  test('days of the calendar are counted through, holidays or not', () => {
    expect(promisedDay(calendar, { days: 30, unit: 'calendar' }, businessDay('2026-11-21'))).toBe(
      '2026-12-21',
    );
  });

  test('the program knows how well it knows: a list, a list with gaps, or Sundays alone', () => {
    const known = (one: WorkCalendar, from: string, to: string) =>
      calendarKnown(one, businessDay(from), businessDay(to));
    expect(known(calendar, '2026-11-21', '2026-12-03')).toBe('partly');
    expect(known(calendar, '2026-12-28', '2027-01-08')).toBe('sundays');
    const whole = { ...calendar, years: calendar.years.map((year) => ({ ...year, complete: true })) };
    expect(known(whole, '2026-11-21', '2026-12-03')).toBe('listed');
  });
});

describe('what ships with the program', () => {
  test('every portal names services of the catalogue that can be sold', () => {
    const services = new Map(
      loadCatalogue(RESOURCES).groups.flatMap((group) => group.services.map((one) => [one.code, one])),
    );
    const wrong = loadPortals(RESOURCES)
      .flatMap((portal) => portal.services)
      .filter(({ service }) => {
        const record = services.get(service);
        return (
          !record || record.withheld !== undefined || record.person !== 'required' || record.days === '0'
        );
      });
    expect(wrong).toEqual([]);
  });

  test('each promised day has a source, and only a portal whose numbers are known has a form', () => {
    const portals = loadPortals(RESOURCES);
    expect(portals.filter(({ reference }) => reference).map(({ code }) => code)).toEqual([
      'pan',
      'rtps-bihar',
    ]);
    const unsourced = portals
      .flatMap(({ services }) => services.flatMap(({ promise }) => promise ?? []))
      .filter(({ source }) => /general knowledge/iu.test(source));
    expect(unsourced).toEqual([]);
  });

  test('no holiday stands twice, and each names its source', () => {
    for (const { holidays } of calendar.years)
      expect(new Set(holidays.map(({ day }) => day)).size).toBe(holidays.length);
  });
});

test.each([
  ['a'.repeat(160), 1],
  ['a'.repeat(161), 2],
  ['क'.repeat(70), 1],
  ['क'.repeat(71), 2],
  ['क'.repeat(134), 2],
  ['क'.repeat(135), 3],
])('a message falls into as many parts as phones make of it', (text, segments) => {
  expect(measureMessage(text)).toEqual({ characters: text.length, segments });
});
