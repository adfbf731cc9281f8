import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { LessonProgress } from '../../../contract/lesson.ts';
import { call } from '../../app/call.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { currentDesk, startNext } from '../tickets/use-desk.ts';

/** Remembers how far the lesson has come. */
export function keepLesson(progress: LessonProgress): void {
  call('lesson.keep', progress).catch(tellFault);
}

/** Whether the lesson stands beside the counter, how it is begun or taken up again, and how it is left. */
export function useLesson() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data } = useAsk('lesson.read', {});
  // The last words of a lesson stay until they are read.
  const [isEnding, setEnding] = useState(false);
  const progress = data?.progress;
  const isFinished = progress?.state === 'finished';
  const shown = progress?.state === 'running' || (isFinished && isEnding) ? progress : undefined;

  const begin = async (): Promise<void> => {
    if (!progress) {
      await navigate({ to: '/settings' });
      return tell({ kind: 'info', text: t('lesson.inPractice') });
    }
    // A receipt that lies there from before is none of this lesson.
    if (currentDesk().stage === 'saved' && progress.receipt === undefined) await startNext();
    setEnding(false);
    keepLesson(isFinished ? { state: 'running' } : { ...progress, state: 'running' });
    await navigate({ to: '/' });
  };
  const leave = (): void => {
    setEnding(false);
    if (progress?.state !== 'running') return;
    keepLesson({ ...progress, state: 'left' });
    tell({ kind: 'info', text: t('lesson.leftNow') });
  };
  return {
    progress: shown,
    begin: (): void => void begin().catch(tellFault),
    leave,
    finish: (): void => {
      if (progress?.state !== 'running') return;
      setEnding(true);
      keepLesson({ ...progress, state: 'finished' });
    },
  };
}
