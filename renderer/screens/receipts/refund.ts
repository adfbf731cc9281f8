import type { Input, Output } from '../../../contract/contract.ts';
import { NO_MONEY, formatRupees, parseRupees, sum } from '../../../contract/money.ts';
import type { Paise } from '../../../contract/money.ts';

export type ReceiptInFull = Output<'receipts.get'>;
type Remaining = ReceiptInFull['remaining'];
type RemainingLine = Remaining[number];
type Head = RemainingLine['heads'][number]['head'];

/** What is typed for one line: whether any of it goes back, and how much of each head. */
export type LineDraft = {
  readonly chosen: boolean;
  readonly amounts: Readonly<Partial<Record<Head, string>>>;
};
export type RefundDraft = Readonly<Record<number, LineDraft>>;

/** What can go back at all: lines with something left, but for those whose money is in doubt at the portal. */
export const isOffered = ({ heads, portal }: RemainingLine): boolean =>
  heads.length > 0 && portal !== 'pending';

/** All that is left stands ready; where money came back from a portal, only the lines it came back for. */
export function startDraft(remaining: Remaining): RefundDraft {
  const isHeld = remaining.some(({ portal, heads }) => portal === 'held' && heads.length > 0);
  return Object.fromEntries(
    remaining.map((left) => [
      left.line,
      {
        chosen: isOffered(left) && (!isHeld || left.portal === 'held'),
        amounts: Object.fromEntries(left.heads.map(({ head, amount }) => [head, formatRupees(amount)])),
      },
    ]),
  );
}

export type HeadView = {
  readonly head: Head;
  readonly left: Paise;
  readonly text: string;
  /** What is typed, read as money; undefined when it is none or more than is left. */
  readonly amount: Paise | undefined;
  readonly isTooMuch: boolean;
};

function viewHead({ head, amount: left }: RemainingLine['heads'][number], draft: LineDraft): HeadView {
  const text = draft.amounts[head] ?? '';
  const read = text.trim() === '' ? NO_MONEY : parseRupees(text);
  const isTooMuch = read !== undefined && read > left;
  return { head, left, text, amount: isTooMuch ? undefined : read, isTooMuch };
}

/** What is typed, line by line, what it comes to, and the order it makes; without order while something is wrong. */
export function viewOf(remaining: Remaining, draft: RefundDraft) {
  const lines = remaining
    .filter(({ heads }) => heads.length > 0)
    .map((left) => {
      const typed = draft[left.line] ?? { chosen: false, amounts: {} };
      return { ...left, chosen: typed.chosen, heads: left.heads.map((head) => viewHead(head, typed)) };
    });
  const chosen = lines.filter((line) => line.chosen);
  const heads = chosen.flatMap((line) => line.heads);
  const total = sum(heads.map(({ amount }) => amount ?? NO_MONEY));
  const order: Input<'receipts.reverse'>['lines'] = chosen
    .map(({ line, heads: parts }) => ({
      line,
      heads: parts.flatMap(({ head, amount }) =>
        amount === undefined || amount === 0 ? [] : [{ head, amount }],
      ),
    }))
    .filter(({ heads: parts }) => parts.length > 0);
  const isReady = order.length > 0 && heads.every(({ amount }) => amount !== undefined);
  return { lines, total, order: isReady ? order : undefined };
}
