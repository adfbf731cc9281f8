import { Lesson, LessonProgress } from '../lesson.ts';
import { done, type Method, nothing } from './method.ts';

/** What may be asked of the first lesson. */
export const lessonMethods = {
  'lesson.read': { kind: 'query', role: 'anyone', input: nothing, output: Lesson },
  /** Remembers beside the practice book how far the lesson has come. */
  'lesson.keep': { kind: 'command', role: 'user', input: LessonProgress, output: done },
} satisfies Record<string, Method>;
