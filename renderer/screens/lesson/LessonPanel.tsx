import { useEffect, useState } from 'react';
import { KEYS, keyName } from '../../../contract/keys.ts';
import type { LessonProgress } from '../../../contract/lesson.ts';
import { useLastKeys } from '../../app/keys.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { KeyCap } from '../../parts/KeyCap.tsx';
import { classes } from '../../parts/classes.ts';
import { wantsAnyAmount, wantsAnyPaper } from '../tickets/desk.ts';
import type { Desk } from '../tickets/desk.ts';
import { useDesk } from '../tickets/use-desk.ts';
import { useTill } from '../till/use-till.ts';
import sheet from './Lesson.module.css';
import { LESSON_STEPS, capsOf, doneSteps, hintOf, stepOf } from './lesson.rules.ts';
import type { LessonStep, Seen } from './lesson.rules.ts';
import { keepLesson } from './use-lesson.ts';

const css = classes(sheet);

type Props = {
  readonly progress: LessonProgress;
  /** Where the window is, and what stands open over it. */
  readonly path: string;
  readonly helpIsOpen: boolean;
  readonly goToIsOpen: boolean;
  readonly onFinish: () => void;
  readonly onLeave: () => void;
};

/**
 * The first lesson beside the real counter: what to do now, and what is done. It only looks on; it never takes the
 * focus, and it goes on by itself when the program says that a step was done.
 */
export function LessonPanel({ progress, path, helpIsOpen, goToIsOpen, onFinish, onLeave }: Props) {
  const { t } = useWords();
  const ticket = ticketOn(useDesk());
  const phase = useTill()?.phase;
  const receipt = useLessonReceipt(progress);
  const [opened, setOpened] = useState({ help: false, goTo: false });
  const seen = phase && { phase, ticket, progress, copies: receipt?.duplicates ?? 0, opened, path };
  const done = seen ? doneSteps(seen) : new Set<LessonStep>();
  const step = stepOf(done);
  const isLast = step === 'help';
  // What is opened at the last step counts; what was opened before is no answer to it.
  if (isLast && helpIsOpen && !opened.help) setOpened({ ...opened, help: true });
  if (isLast && goToIsOpen && opened.help && !opened.goTo) setOpened({ ...opened, goTo: true });

  const isOver = seen !== undefined && step === undefined && progress.state === 'running';
  useEffect(() => {
    if (isOver) onFinish();
  });
  useLastKeys([{ ...KEYS.back, run: onLeave }]);

  if (!seen) return null;
  const hint = progress.state === 'finished' ? 'end' : hintOf(step, seen);
  return (
    // Stays within reach, and is read out, while a dialog covers the rest.
    <aside className={css('panel')} aria-label={t('lesson.title')} data-react-aria-top-layer="true">
      <h2 className={css('title')}>{t('lesson.title')}</h2>
      <ol className={css('steps')}>
        {LESSON_STEPS.map((name, place) => (
          <Step
            key={name}
            name={name}
            number={place + 1}
            isDone={hint === 'end' || done.has(name)}
            isNow={hint !== 'end' && name === step}
          />
        ))}
      </ol>
      <div className={css('now')} role="status" aria-live="polite">
        <p>{t(`lesson.hints.${hint}`, { number: receipt?.number ?? '' })}</p>
        <p className={css('caps')}>
          {capsOf(hint).map((cap, place) => (
            // oxlint-disable-next-line react/no-array-index-key -- a key may be pressed twice
            <KeyCap key={place}>{cap}</KeyCap>
          ))}
        </p>
      </div>
      <Button kind="quiet" keyCap={keyName(KEYS.back)} onPress={onLeave}>
        {hint === 'end' ? t('lesson.close') : t('lesson.leave')}
      </Button>
    </aside>
  );
}

/** What the lesson wants to know of the ticket on the desk. */
function ticketOn({ lines, person, stage, pay }: Desk): Seen['ticket'] {
  const typed = pay.cash.trim() === '' ? 'asked' : 'typed';
  return {
    hasService: lines.length > 0,
    hasPerson: person !== undefined,
    wantsAmount: lines.some(wantsAnyAmount),
    wantsPaper: lines.some(wantsAnyPaper),
    payment: stage === 'pay' ? typed : 'not yet',
  };
}

/** The receipt of the lesson, once it is made; the first that is made is it. */
function useLessonReceipt(progress: LessonProgress) {
  const { stage, receipt } = useDesk();
  const made = stage === 'saved' ? receipt?.sequence : undefined;
  const isWanted = progress.state === 'running' && progress.receipt === undefined;
  useEffect(() => {
    if (isWanted && made !== undefined) keepLesson({ state: 'running', receipt: made });
  }, [isWanted, made]);
  const { data } = useAsk(
    'receipts.get',
    { sequence: progress.receipt ?? 0 },
    { enabled: progress.receipt !== undefined },
  );
  return data;
}

type StepProps = {
  readonly name: LessonStep;
  readonly number: number;
  readonly isDone: boolean;
  readonly isNow: boolean;
};

function Step({ name, number, isDone, isNow }: StepProps) {
  const { t } = useWords();
  return (
    <li
      className={css('step', isDone && 'done', isNow && 'current')}
      {...(isNow && { 'aria-current': 'step' as const })}
    >
      <span className={css('mark')} aria-hidden="true">
        {isDone ? <Icon name="check" size={18} /> : number}
      </span>
      <span>{t(`lesson.steps.${name}`)}</span>
      {isDone && <span className={css('heard')}>{t('lesson.done')}</span>}
    </li>
  );
}
