import type { Input } from '../../../contract/contract.ts';
import type { BusinessDay } from '../../../contract/day.ts';
import { readDay, readTime } from '../../app/day.ts';
import type { PaperDraft } from './desk.ts';

export type PaperView = {
  /** As it is sent; undefined while something is missing or wrong. */
  readonly handWritten: Input<'tickets.finish'>['handWritten'];
  readonly wrong: Readonly<Record<keyof PaperDraft, boolean>>;
};

/** What is typed of a receipt that was written by hand: which field is missing or wrong, and what is sent. */
export function paperViewOf(
  { number, day: typedDay, time: typedTime }: PaperDraft,
  today: BusinessDay,
): PaperView {
  const day = readDay(typedDay);
  const isTimed = typedTime.trim() !== '';
  const time = readTime(typedTime);
  const wrong = {
    number: number.trim() === '',
    day: day === undefined || day > today,
    time: isTimed && time === undefined,
  };
  const isReady = day !== undefined && !Object.values(wrong).includes(true);
  return {
    handWritten: isReady ? { bookNumber: number.trim(), day, ...(time && { time }) } : undefined,
    wrong,
  };
}
