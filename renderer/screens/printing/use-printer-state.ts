import type { PrintJob, PrinterSettings } from '../../../contract/printing.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import type { Tone } from '../../parts/Message.tsx';

type PrinterState = {
  readonly words: string;
  readonly tone: Tone | undefined;
  /** Jobs that only a person can settle. */
  readonly waiting: readonly PrintJob[];
  readonly jobs: readonly PrintJob[];
  readonly settings: PrinterSettings | undefined;
};

const isSettled = ({ state }: PrintJob): boolean => ['printed', 'sent', 'given-up'].includes(state);
const wantsAnswer = ({ state }: PrintJob): boolean => state === 'unknown' || state === 'refused';

/** The printer in one line: what is wrong, else what waits, else which it is. */
export function usePrinterState(): PrinterState {
  const { t } = useWords();
  const { data } = useAsk('printing.status', {});
  const jobs = (data?.jobs ?? []).filter((job) => !isSettled(job));
  const waiting = jobs.filter(wantsAnswer);
  const common = { waiting, jobs, settings: data?.settings };
  const trouble = jobs.find(({ trouble: found }) => found !== undefined)?.trouble;
  const printer = t('status.printer');
  const line = (words: string): string => `${printer}: ${words}`;
  if (!data) return { ...common, words: line(t('common.reading')), tone: undefined };
  if (waiting.some(({ state }) => state === 'unknown'))
    return { ...common, words: line(t('status.printUnknown')), tone: 'waiting' };
  if (trouble) return { ...common, words: line(t(`status.trouble.${trouble}`)), tone: 'problem' };
  if (jobs.length > 0)
    return { ...common, words: line(t('status.jobsWaiting', { count: jobs.length })), tone: 'waiting' };
  return { ...common, words: line(t(`status.printerKind.${data.settings.kind}`)), tone: undefined };
}
