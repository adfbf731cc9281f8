import type { BusinessDay } from '../../contract/day.ts';
import { latinDigits } from '../../contract/money.ts';

/** Whether a text is a day of the calendar as YYYY-MM-DD. */
export function isDay(text: string): text is BusinessDay {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const read = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text);
}

/** A day as typed, 21-11-2026 in either script and with any sign between; undefined when there is no such day. */
export function readDay(text: string): BusinessDay | undefined {
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/u.exec(latinDigits(text).trim()) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : undefined;
}

/** A time of day as typed, 16:05, 16.05 or 1605 in either script; undefined when there is no such time. */
export function readTime(text: string): string | undefined {
  const [, hours = '', minutes = ''] = /^(\d{1,2})\D?(\d{2})$/u.exec(latinDigits(text).trim()) ?? [];
  const isTime = hours !== '' && Number(hours) < 24 && Number(minutes) < 60;
  return isTime ? `${hours.padStart(2, '0')}:${minutes}` : undefined;
}

/** The name of the day of the week in a language of Intl. */
export function weekdayOf(day: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

/** A day in words, as 1 April 2026, in a language of Intl. */
export function longDay(day: BusinessDay, locale: string): string {
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${day}T00:00:00Z`));
}
