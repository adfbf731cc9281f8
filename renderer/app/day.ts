import type { BusinessDay } from '../../contract/day.ts';

/** Whether a text is a day of the calendar as YYYY-MM-DD. */
export function isDay(text: string): text is BusinessDay {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}

/** A day some days later, or earlier when negative. */
export function laterDay(day: BusinessDay, days: number): BusinessDay {
  const moved = new Date(`${day}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  const text = moved.toISOString().slice(0, 10);
  return isDay(text) ? text : day;
}

/** The name of the day of the week in a language of Intl. */
export function weekdayOf(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}
