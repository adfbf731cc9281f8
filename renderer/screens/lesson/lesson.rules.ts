import { KEYS, keyName } from '../../../contract/keys.ts';
import type { LessonProgress } from '../../../contract/lesson.ts';
import type { Output } from '../../../contract/contract.ts';

export const LESSON_STEPS = ['day', 'service', 'person', 'papers', 'cash', 'slip', 'help'] as const;
export type LessonStep = (typeof LESSON_STEPS)[number];

/** What the lesson goes by: the state of the program, no answers and no clock of its own. */
export type Seen = {
  readonly phase: Output<'till.state'>['phase'];
  /** The ticket on the desk, and how far its payment is. */
  readonly ticket: {
    readonly hasService: boolean;
    readonly hasPerson: boolean;
    readonly wantsAmount: boolean;
    readonly wantsPaper: boolean;
    readonly payment: 'not yet' | 'asked' | 'typed';
  };
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
export function doneSteps({ phase, ticket, progress, copies, opened }: Seen): ReadonlySet<LessonStep> {
  const { hasService, hasPerson, wantsAmount, wantsPaper } = ticket;
  const isSold = progress.receipt !== undefined;
  const done: Readonly<Record<LessonStep, boolean>> = {
    day: isSold || phase === 'open',
    service: isSold || (hasService && !wantsAmount),
    person: isSold || hasPerson,
    papers: isSold || (hasService && !wantsPaper),
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

const CASH_HINTS = { 'not yet': 'pay', asked: 'exact', typed: 'finish' } as const;

/** What to do now for a step, as the screen stands. */
export function hintOf(step: LessonStep | undefined, { phase, ticket, opened, path }: Seen): Hint {
  if (step === undefined) return 'end';
  if (step === 'slip') return path.startsWith('/receipts/') ? 'again' : 'slip';
  if (step === 'help') return opened.help ? 'goTo' : 'help';
  if (step === 'day' && (phase !== 'unopened' || path === '/')) return PHASE_HINTS[phase];
  if (path !== '/') return 'toCounter';
  if (step === 'service') return ticket.wantsAmount ? 'amount' : 'service';
  return step === 'cash' ? CASH_HINTS[ticket.payment] : step;
}
