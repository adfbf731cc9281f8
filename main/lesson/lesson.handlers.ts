import type { Handlers } from '../door/dispatch.ts';
import type { LessonKeeper } from './lesson.service.ts';

export const lessonHandlers = (lesson: LessonKeeper): Handlers<'lesson.read' | 'lesson.keep'> => ({
  'lesson.read': () => lesson.read(),
  'lesson.keep': (progress) => {
    lesson.keep(progress);
    return {};
  },
});
