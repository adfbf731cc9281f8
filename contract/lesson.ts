import { z } from 'zod';
import { BookSequence } from './ids.ts';

/** How far the first lesson has come: `left` may be taken up again where it was, `finished` may be begun anew. */
export const LessonProgress = z.strictObject({
  state: z.enum(['running', 'left', 'finished']),
  /** The practice receipt that was made in it. */
  receipt: BookSequence.optional(),
});
export type LessonProgress = z.output<typeof LessonProgress>;

/** Only the practice book has a lesson. */
export const Lesson = z.strictObject({ progress: LessonProgress.optional() });
