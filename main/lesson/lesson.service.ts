import { existsSync, readFileSync } from 'node:fs';
import { LessonProgress } from '../../contract/lesson.ts';
import { writeFileDurably } from '../devices/durable-file.ts';

type LessonRoom = {
  /** Where the progress is kept, beside the practice book. */
  readonly file: string;
  readonly training: boolean;
};

export type LessonKeeper = ReturnType<typeof createLesson>;

/** A practice book that is opened for the first time begins with the lesson. */
const FIRST: LessonProgress = { state: 'running' };

function readProgress(file: string): LessonProgress {
  if (!existsSync(file)) return FIRST;
  try {
    return LessonProgress.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // A comfort, not a record: a file that can not be read is as good as none.
    return FIRST;
  }
}

/** The progress of the first lesson: a file beside the practice book, and nothing beside the society's own. */
export function createLesson({ file, training }: LessonRoom) {
  return {
    read: (): { progress?: LessonProgress } => (training ? { progress: readProgress(file) } : {}),
    /** The window shows no lesson outside the practice book: one kept there is a defect and throws. */
    keep(progress: LessonProgress): void {
      if (!training) throw new Error('only the practice book has a lesson');
      writeFileDurably(file, JSON.stringify(progress));
    },
  };
}
