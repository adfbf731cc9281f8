import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { bookAct, closePeriod, nextPeriod, playBook } from '../course/book-acts.ts';
import { askForLater, compareAll, compareNow, verifyArchives, verifyCourse } from '../course/checks.ts';
import { commissionAct, playCommission } from '../course/commission-acts.ts';
import { type Course, beginCourse, endCourse } from '../course/course.ts';
import { moneyAct, playMoney } from '../course/money-acts.ts';
import { clockCode, dayAt, later, nowOf } from '../course/pencil.ts';
import { playRefund, refundAct } from '../course/refund-acts.ts';
import { playSale, saleAct } from '../course/sale-acts.ts';
import { playStatement, statementAct } from '../course/statement-acts.ts';
import { dropLeftTickets, openToday, playTill, sayClockIsRight, tillAct } from '../course/till-acts.ts';

const COURSES = process.env['SEVA_BAHI_CAMPAIGN'] ? 40 : 4;

const anyAct = fc.oneof(
  { weight: 7, arbitrary: fc.record({ room: fc.constant('sale'), act: saleAct }) },
  { weight: 6, arbitrary: fc.record({ room: fc.constant('refund'), act: refundAct }) },
  { weight: 4, arbitrary: fc.record({ room: fc.constant('money'), act: moneyAct }) },
  { weight: 2, arbitrary: fc.record({ room: fc.constant('till'), act: tillAct }) },
  { weight: 2, arbitrary: fc.record({ room: fc.constant('commission'), act: commissionAct }) },
  { weight: 3, arbitrary: fc.record({ room: fc.constant('statement'), act: statementAct }) },
  { weight: 2, arbitrary: fc.record({ room: fc.constant('book'), act: bookAct }) },
);
type AnyAct = typeof anyAct extends fc.Arbitrary<infer A> ? A : never;

/** A day on which something is done, some days after the one before it; more than a month later the clock is doubted. */
const workingDay = fc.record({
  after: fc.oneof(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 4, max: 36 })),
  hour: fc.integer({ min: 8, max: 16 }),
  floatOff: fc.constantFrom(0, 0, 0, 0, -7, 40),
  acts: fc.array(anyAct, { minLength: 10, maxLength: 22, size: 'max' }),
  /** Whether the day is closed in its evening, or forgotten until the next. */
  closes: fc.constantFrom(true, true, true, false),
  closeOff: fc.constantFrom(0, 0, -3, 61),
});
type WorkingDay = typeof workingDay extends fc.Arbitrary<infer D> ? D : never;

function play(course: Course, { room, act }: AnyAct): Promise<void> {
  switch (room) {
    case 'sale':
      return playSale(course, act);
    case 'refund':
      return playRefund(course, act);
    case 'money':
      return playMoney(course, act);
    case 'till':
      return playTill(course, act);
    case 'commission':
      return playCommission(course, act);
    case 'statement':
      return playStatement(course, act);
    case 'book':
      return playBook(course, act);
  }
}

const close = (course: Course, off = 0): Promise<void> =>
  playTill(course, { act: 'close', off, trouble: 'none' });

/** The morning of a later day: a doubtful clock is first refused, a forgotten day closed, and the till opened. */
async function comeIn(course: Course, after: number, hour: number, floatOff = 0): Promise<void> {
  const { clock, pencil } = course;
  const day = later(dayAt(nowOf(pencil)), after);
  const moment = Date.parse(`${day}T00:00:00.000Z`) + (hour - 5.5) * 3_600_000;
  if (moment > nowOf(pencil)) clock.forward(moment - nowOf(pencil));
  if (clockCode(pencil)) await openToday(course);
  await sayClockIsRight(course);
  await dropLeftTickets(course);
  if (pencil.open && pencil.open.day !== dayAt(nowOf(pencil))) await close(course);
  await openToday(course, floatOff);
  await compareNow(course);
}

async function work(course: Course, day: WorkingDay): Promise<void> {
  await comeIn(course, day.after, day.hour, day.floatOff);
  for (const act of day.acts) {
    const wasDoubtful = clockCode(course.pencil) !== undefined;
    course.clock.forward(90_000);
    await play(course, act);
    // Somebody sees it soon.
    if (wasDoubtful) await sayClockIsRight(course);
    await dropLeftTickets(course);
    await compareNow(course);
  }
  if (!day.closes) return;
  await sayClockIsRight(course);
  await dropLeftTickets(course);
  await close(course, day.closeOff);
  await askForLater(course);
}

/** On to more than a year after the first day, a month at a time; then all periods that are over are closed. */
async function finishYear(course: Course, firstDay: string): Promise<void> {
  const { pencil } = course;
  while (dayAt(nowOf(pencil)) < later(firstDay, 400)) await comeIn(course, 30, 10);
  for (const period of ['month', 'year'] as const)
    while (nextPeriod(pencil, period)?.isReady) await closePeriod(course, period);
  await close(course);
}

let courses = 0;
let acts = 0;
afterAll(() => void process.stdout.write(`${courses} courses, ${acts} acts\n`));

test(`${COURSES} random years of a till, with everything in them, agree with a pencil`, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 0, max: 364 }),
      fc.array(workingDay, { minLength: 8, maxLength: 14, size: 'max' }),
      async (start, days) => {
        const firstDay = later('2026-04-01', start);
        const course = await beginCourse(firstDay);
        courses += 1;
        try {
          for (const day of days) await work(course, day);
          await finishYear(course, firstDay);
          await compareAll(course, firstDay);
          await verifyCourse(course);
          if (courses % 3 === 1) await verifyArchives(course);
          expect(course.pencil.periods.some(({ period }) => period === 'year')).toBe(true);
        } finally {
          acts += course.acts;
          await endCourse(course);
        }
      },
    ),
    { numRuns: COURSES, endOnFailure: true },
  );
}, 3_600_000);
