import type { CalendarKnown } from '../../contract/applications.ts';
import { type BusinessDay, laterDay } from '../../contract/day.ts';
import type { WorkCalendar } from './application-resources.ts';

const SUNDAY = 0;

const yearOfDay = (day: BusinessDay): number => Number(day.slice(0, 4));
const isSunday = (day: BusinessDay): boolean => new Date(day).getUTCDay() === SUNDAY;

const isHoliday = ({ years }: WorkCalendar, day: BusinessDay): boolean =>
  years.some(({ holidays }) => holidays.some((holiday) => holiday.day === day));

/** Whether the state's regional offices are open: six days a week, without the holidays that the calendar lists. */
export const isWorkingDay = (calendar: WorkCalendar, day: BusinessDay): boolean =>
  !isSunday(day) && !isHoliday(calendar, day);

/**
 * The day on which so many working days have passed; the day itself does not count. Public holidays are no part of a
 * stipulated time limit: Bihar Right to Public Services Rules, 2011.
 */
export function workingDaysAfter(calendar: WorkCalendar, day: BusinessDay, days: number): BusinessDay {
  let reached = day;
  for (let left = days; left > 0;) {
    reached = laterDay(reached, 1);
    if (isWorkingDay(calendar, reached)) left -= 1;
  }
  return reached;
}

/** How well the calendar knows the days from one day through another. */
export function calendarKnown(calendar: WorkCalendar, from: BusinessDay, to: BusinessDay): CalendarKnown {
  const [first, last] = [yearOfDay(from), yearOfDay(to)];
  const years = Array.from({ length: last - first + 1 }, (_, index) =>
    calendar.years.find(({ year }) => year === first + index),
  );
  if (years.some((year) => year === undefined)) return 'sundays';
  return years.every((year) => year?.complete === true) ? 'listed' : 'partly';
}

/** A promise in days as the day on which it falls. Calendar days are counted through. */
export const promisedDay = (
  calendar: WorkCalendar,
  { days, unit }: { readonly days: number; readonly unit: 'working' | 'calendar' },
  from: BusinessDay,
): BusinessDay => (unit === 'working' ? workingDaysAfter(calendar, from, days) : laterDay(from, days));
