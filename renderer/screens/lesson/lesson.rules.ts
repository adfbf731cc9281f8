import { KEYS, keyName } from '../../../contract/keys.ts';
import type { LessonProgress } from '../../../contract/lesson.ts';
import type { Output } from '../../../contract/contract.ts';
import { wantsAnyAmount, wantsAnyPaper } from '../tickets/desk.ts';
import type { Desk } from '../tickets/desk.ts';

export const LESSON_STEPS = ['day', 'service', 'person', 'papers', 'cash', 'slip', 'help'] as const;
export type LessonStep = (typeof LESSON_STEPS)[number];

/** What the lesson goes by: the state of the program, no answers and no clock of its own. */
export type Seen = {
  readonly phase: Output<'till.state'>['phase'];
  readonly desk: Pick<Desk, 'stage' | 'lines' | 'person' | 'pay'>;
  readonly progress: LessonProgress;
  /** How many copies of the lesson's receipt were printed after the first. */
  readonly copies: number;
  /** Which of the two were opened at the last step. */
  readonly opened: { readonly help: boolean; readonly goTo: boolean };
  /** Where the window is. */
  readonly path: string;
};

const CAPS = {
  day: ['5', 'Enter'],
  forgotten: [keyName(KEYS.pay)],
  closed: [],
  toCounter: [keyName(KEYS.service)],
  service: ['j', 'a', 't', 'i', 'Enter'],
  amount: ['3', '0', 'Enter'],
  person: [keyName(KEYS.person), 'Enter'],
  papers: [keyName(KEYS.allPapers)],
  pay: [keyName(KEYS.pay)],
  exact: ['Enter'],
  finish: ['Enter'],
  slip: [keyName(KEYS.reprint), 'Enter'],
  again: ['Enter'],
  help: [keyName(KEYS.help)],
  goTo: [keyName(KEYS.back), keyName(KEYS.goTo)],
  end: [keyName(KEYS.back)],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** What is said about a step; the words are under `lesson.hints`. */
export type Hint = keyof typeof CAPS;

/** The keys to press, as they stand on the keyboard. */
export const capsOf = (hint: Hint): readonly string[] => CAPS[hint];

/** The steps that are done, as far as the program can tell: a line taken away again is a step undone. */
export function doneSteps({ phase, desk, progress, copies, opened }: Seen): ReadonlySet<LessonStep> {
  const { lines, person } = desk;
  const isSold = progress.receipt !== undefined;
  const done: Readonly<Record<LessonStep, boolean>> = {
    day: isSold || phase === 'open',
    service: isSold || (lines.length > 0 && !lines.some(wantsAnyAmount)),
    person: isSold || person !== undefined,
    papers: isSold || (lines.length > 0 && !lines.some(wantsAnyPaper)),
    cash: isSold,
    slip: isSold && copies > 0,
    help: isSold && copies > 0 && opened.help && opened.goTo,
  };
  return new Set(LESSON_STEPS.filter((step) => done[step]));
}

/** The first step that is not done; undefined at the end of the lesson. */
export function stepOf(done: ReadonlySet<LessonStep>): LessonStep | undefined {
  return LESSON_STEPS.find((step) => !done.has(step));
}

const PHASE_HINTS = { unopened: 'day', open: 'service', forgotten: 'forgotten', closed: 'closed' } as const;

function cashHint({ stage, pay }: Seen['desk']): Hint {
  if (stage !== 'pay') return 'pay';
  return pay.cash.trim() === '' ? 'exact' : 'finish';
}

/** What to do now for a step, as the screen stands. */
export function hintOf(step: LessonStep | undefined, { phase, desk, opened, path }: Seen): Hint {
  if (step === undefined) return 'end';
  if (step === 'slip') return path.startsWith('/receipts/') ? 'again' : 'slip';
  if (step === 'help') return opened.help ? 'goTo' : 'help';
  if (step === 'day' && (phase !== 'unopened' || path === '/')) return PHASE_HINTS[phase];
  if (path !== '/') return 'toCounter';
  if (step === 'service') return desk.lines.some(wantsAnyAmount) ? 'amount' : 'service';
  return step === 'cash' ? cashHint(desk) : step === 'day' ? 'day' : step;
}
