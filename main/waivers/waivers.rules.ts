import type { Head } from '../../contract/catalogue.ts';
import { Fault } from '../../contract/faults.ts';
import { NO_MONEY, type Paise, minus, negative, percentOf, proportion, sum } from '../../contract/money.ts';
import { WAIVED_HEAD, chargeOf } from '../../contract/waived-heads.ts';
import type { Waiver, WaiverDraft, WaiverKind, WaiverPart } from '../../contract/waivers.ts';
import type { Posting } from '../ledger/ledger.rules.ts';

type HeadAmount = { readonly head: Head; readonly amount: Paise };
type Given = Pick<Waiver, 'amount' | 'tax'>;

const amountOf = (heads: readonly HeadAmount[], ...wanted: readonly Head[]): Paise =>
  sum(heads.filter(({ head }) => wanted.includes(head)).map(({ amount }) => amount));

function partOf(part: WaiverPart, charge: Paise): Paise {
  switch (part.by) {
    case 'all':
      return charge;
    case 'percent':
      return percentOf(charge, String(part.percent));
    case 'amount':
      return part.paise < charge ? part.paise : charge;
  }
}

/**
 * What is waived of a line at its full price, never more than the centre's charge; undefined when that is nothing. A
 * percentage is rounded half up to the paisa. Tax falls as the value does on which it is due, that of the charges of
 * centre and portal: a discount given at the sale is no part of it (section 15(3)(a), CGST Act).
 */
export function waivedOf(part: WaiverPart, heads: readonly HeadAmount[]): Given | undefined {
  const amount = partOf(part, chargeOf(heads));
  if (amount === 0) return undefined;
  return {
    amount,
    tax: proportion(amountOf(heads, 'tax'), amount, amountOf(heads, WAIVED_HEAD, 'portal_charge')),
  };
}

/**
 * The kind of a waiver. Throws waiver.unknownKind, and waiver.reasonMissing or waiver.proofMissing when what the kind
 * asks for is not there.
 */
export function kindOf(kinds: readonly WaiverKind[], { kind: code, reason, proof }: WaiverDraft): WaiverKind {
  const kind = kinds.find((one) => one.code === code);
  if (!kind) throw new Fault('waiver.unknownKind');
  if (kind.reason === 'required' && reason === '') throw new Fault('waiver.reasonMissing');
  if (kind.proof && proof === '') throw new Fault('waiver.proofMissing');
  return kind;
}

/** A waiver of a ticket: of which kind, how much, and of what charge. */
export type OnTicket = { readonly kind: string; readonly amount: Paise; readonly charge: Paise };

/**
 * The kinds of a ticket's waivers that go beyond what one operator may give alone. The limit in rupees is for all lines
 * of the ticket together, so that nothing is gained by spreading a waiver over them.
 */
export function beyondAlone(kinds: readonly WaiverKind[], waivers: readonly OnTicket[]): string[] {
  return kinds
    .filter(({ code, alone }) => {
      const ofKind = waivers.filter(({ kind }) => kind === code);
      return (
        sum(ofKind.map(({ amount }) => amount)) > alone.paise ||
        ofKind.some(({ amount, charge }) => amount > percentOf(charge, String(alone.percent)))
      );
    })
    .map(({ code }) => code);
}

/**
 * The postings of waivers given (or, negative, taken back): income stands at the full charge, and beside it stands what
 * of it was given away, so that a society sees both.
 */
export const waiverPostings = (amounts: readonly Paise[]): Posting[] =>
  amounts.flatMap((amount) => [
    { account: 'waivers-given', amount },
    { account: 'counter-service-charge', amount: negative(amount) },
  ]);

type Reversed = {
  /** What was waived of the line, and how much of that earlier reversals took back. */
  readonly given: Paise;
  readonly takenBack: Paise;
  /** What was left of the centre's charge before this reversal, and what of it goes back now. */
  readonly chargeLeft: Paise;
  readonly charge: Paise;
  /** Whether nothing is left of the line after it. */
  readonly isUsedUp: boolean;
};

/**
 * What a reversal takes back of a line's waiver: as large a part of what is left of it as of the charge that was paid,
 * rounded half up; the last part takes the rest, so that all parts sum to the waiver exactly. A charge that was waived
 * as a whole goes back with the last of its line.
 */
export function waiverTakenBack({ given, takenBack, chargeLeft, charge, isUsedUp }: Reversed): Paise {
  const left = minus(given, takenBack);
  if (isUsedUp) return left;
  return chargeLeft === 0 ? NO_MONEY : proportion(left, charge, chargeLeft);
}
