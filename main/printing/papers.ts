import type { Consent, ConsentNotice } from '../../contract/consents.ts';
import type { CommissionMonth, Payout } from '../../contract/commissions.ts';
import type { BusinessDay, Instant } from '../../contract/day.ts';
import type { Household, HouseholdEntry } from '../../contract/households.ts';
import type { Paise } from '../../contract/money.ts';
import type { Person } from '../../contract/people.ts';
import type { CashPurpose, Movement } from '../../contract/movements.ts';
import type { PaperLanguage, PaperWidth } from '../../contract/printing.ts';
import type { DayBook, HandWritten, Receipt, ReceiptLine } from '../../contract/receipts.ts';
import type { Closing, Turnover } from '../../contract/till.ts';
import type { PackDifference } from '../../contract/rate-packs.ts';
import type { RateCard } from '../../contract/rates.ts';
import type { Report } from '../../contract/reports.ts';
import type { Reversal } from '../../contract/reversals.ts';
import type { BothLanguages } from '../../contract/values.ts';

/** What every paper of a counter starts with. */
export type Letterhead = {
  readonly society: BothLanguages;
  /** One line: panchayat, block, district. */
  readonly place: BothLanguages;
  readonly cscId: string;
  readonly till: string;
  readonly language: PaperLanguage;
  /** Made while training: marked as not valid at its top and its bottom. */
  readonly training: boolean;
};

/** A receipt as it is printed; all amounts in paise. The lines of a `Receipt` of the contract fit as they are. */
export type ReceiptPaper = Letterhead &
  Pick<Receipt, 'number' | 'day' | 'issuedAt' | 'total' | 'payment' | 'operator' | 'code'> & {
    readonly kind: 'receipt';
    readonly person?: Pick<Person, 'name' | 'relation' | 'guardian' | 'village' | 'mobile'> | undefined;
    readonly lines: readonly Omit<ReceiptLine, 'service'>[];
    /** The till's key was out of reach: the code carries no signature, and the paper says so. */
    readonly isPending?: boolean;
    /** The hand-written receipt that it takes the place of. */
    readonly handWritten?: HandWritten | undefined;
    /** 0 for the first print; n for the paper marked DUPLICATE n. */
    readonly duplicate: number;
    /** What had been given back of it when the duplicate was made. */
    readonly refunds?: readonly Pick<Reversal, 'number' | 'day' | 'total'>[] | undefined;
  };

/** What a person still has to bring; handed out instead of a receipt. */
export type SlipPaper = Letterhead & {
  readonly kind: 'slip';
  readonly number: string;
  readonly day: BusinessDay;
  readonly issuedAt: Instant;
  readonly personName?: string | undefined;
  readonly services: readonly { readonly name: BothLanguages; readonly missing: readonly BothLanguages[] }[];
};

/** What was given back of a receipt; who got it signs. */
export type ReversalPaper = Letterhead &
  Pick<
    Reversal,
    | 'number'
    | 'day'
    | 'issuedAt'
    | 'receiptNumber'
    | 'receiptDay'
    | 'reason'
    | 'total'
    | 'payment'
    | 'operator'
    | 'approver'
    | 'code'
  > & {
    readonly kind: 'reversal';
    readonly duplicate: number;
    readonly personName?: string | undefined;
    readonly lines: readonly Pick<Reversal['lines'][number], 'name' | 'heads'>[];
  };

/** The voucher of money that came into the drawer or left it other than by a receipt; who got it or gave it signs. */
export type VoucherPaper = Letterhead &
  Pick<Movement, 'number' | 'day' | 'what' | 'amount' | 'payee' | 'note' | 'reference'> & {
    readonly kind: 'cash-voucher';
    readonly issuedAt: Instant;
    readonly isIn: boolean;
    /** The purpose of a cash movement or the act of a wallet's; absent for a deposit. */
    readonly purpose?: CashPurpose | 'cash-out';
    readonly operator: string;
    readonly duplicate: number;
  };
/** An operator's share of commission that was paid out; payee, payer and who agreed sign. */
export type PayoutPaper = Letterhead & Omit<Payout, 'sequence'> & { readonly kind: 'payout' };

/** What a customer takes home while nobody knows whether the portal did what it took the money for. */
export type SuspensePaper = Letterhead & {
  readonly kind: 'suspense';
  readonly number: string;
  readonly day: BusinessDay;
  readonly issuedAt: Instant;
  readonly personName?: string | undefined;
  readonly receiptNumber: string;
  readonly receiptDay: BusinessDay;
  readonly service: BothLanguages;
  readonly amount: Paise;
  /** By when the customer is told more. */
  readonly promised: BusinessDay;
  readonly operator: string;
};

/** Whose turn it is, and when; for no longer than a day. */
export type TokenPaper = Letterhead & {
  readonly kind: 'token';
  /** Of the slip, in series B. */
  readonly number: string;
  readonly day: BusinessDay;
  readonly issuedAt: Instant;
  /** Series and number, as they are called: A-12. */
  readonly token: string;
  readonly service?: BothLanguages | undefined;
  readonly ahead: number;
  /** How long that takes as a rule; absent while too few visits were measured. */
  readonly minutes?: number | undefined;
};

/** What a customer takes home of an application: its number, by when, what was handed in, whom to complain to. */
export type ApplicationPaper = Letterhead & {
  readonly kind: 'application';
  readonly number: string;
  readonly day: BusinessDay;
  readonly issuedAt: Instant;
  readonly personName?: string | undefined;
  /** What the customer asks by. */
  readonly code: string;
  readonly receiptDay: BusinessDay;
  readonly service: BothLanguages;
  readonly portal: BothLanguages;
  /** The portal's own number; absent while it is not known. */
  readonly reference?: string | undefined;
  readonly papers: readonly BothLanguages[];
  readonly promised?: BusinessDay | undefined;
  readonly complaint?: BothLanguages | undefined;
  /** 0 for the first slip of the application; n for the one marked DUPLICATE n. */
  readonly duplicate: number;
  /** The text of the QR code. */
  readonly qr: string;
  readonly operator: string;
};

/** What somebody agreed to, and the notice that was read out to her. */
export type ConsentPaper = Letterhead & {
  readonly kind: 'consent';
  readonly number: string;
  readonly day: BusinessDay;
  readonly issuedAt: Instant;
  readonly person: Pick<Person, 'name' | 'relation' | 'guardian' | 'village'>;
  readonly given: Consent;
  readonly notice: ConsentNotice;
  readonly operator: string;
};

/** Shows whether a printer is set up rightly: both edges, Hindi, figures and a QR code. */
export type TestPaper = Letterhead & {
  readonly kind: 'test';
  readonly issuedAt: Instant;
};

/** What was done in a day, with the names that its paper shows. */
export type TurnoverFigures = {
  readonly turnover: Turnover;
  readonly services: readonly {
    readonly name: BothLanguages;
    readonly count: number;
    readonly received: Paise;
  }[];
  readonly operators: readonly {
    readonly name: string;
    readonly receipts: number;
    readonly received: Paise;
    readonly refunded: Paise;
  }[];
  /** What was waived, by kind. */
  readonly waivers: readonly {
    readonly name: BothLanguages;
    readonly count: number;
    readonly given: Paise;
    readonly takenBack: Paise;
  }[];
};

/** An X-read: the day so far, without the money that the drawer should hold. */
export type XReadPaper = Letterhead &
  TurnoverFigures & {
    readonly kind: 'x-read';
    readonly number: string;
    readonly day: BusinessDay;
    readonly issuedAt: Instant;
    readonly operator: string;
  };

/** The Z slip: all that a day's closing fixed, with the digits that let the signed slip be found in the book. */
export type ClosingPaper = Letterhead &
  Omit<TurnoverFigures, 'turnover'> & {
    readonly kind: 'closing';
    readonly issuedAt: Instant;
    /** The day on which it was closed: a later one than its own when it was forgotten. */
    readonly closedOn: BusinessDay;
    readonly closing: Omit<Closing, 'sequence' | 'at'>;
    /** Hash of the closing's own event, in hexadecimal. */
    readonly hash: string;
    /** Of the till's public key. */
    readonly fingerprint: string;
  };

export type DayBookPaper = Letterhead & {
  readonly kind: 'day-book';
  readonly book: DayBook;
  readonly printedAt: Instant;
  readonly operator: string;
};

/** What commissions came to in a month, for the board of the society. */
export type CommissionPaper = Letterhead & {
  readonly kind: 'commission-month';
  readonly month: CommissionMonth;
  readonly printedAt: Instant;
  readonly operator: string;
};

/** Ties a till to its key outside the machine; all of its first page is public. */
export type StartCertificatePaper = Letterhead & {
  readonly kind: 'start-certificate';
  /** When the till began to sign with this key. */
  readonly startedAt: Instant;
  /** Raw Ed25519 public key in base64url. */
  readonly publicKey: string;
  readonly fingerprint: string;
  /** The fingerprint as sixteen words. */
  readonly words: readonly string[];
  /** The text of the QR code. */
  readonly code: string;
  /** The seed of the chain, in hexadecimal. */
  readonly seed: string;
  /** Fingerprint of the lost key in whose place this one is. */
  readonly replaces?: string;
  /** For the auditor alone, on a page of its own; absent while the key is out of reach. */
  readonly audit?: {
    /** The audit secret in hexadecimal, in groups of four digits. */
    readonly secret: string;
    /** The text of the QR code. */
    readonly code: string;
  };
  readonly printedAt: Instant;
};

/** The page of a household in the family register, with its history, the oldest first. */
export type FamilyRegisterPaper = Letterhead & {
  readonly kind: 'family-register';
  readonly household: Household;
  readonly history: readonly HouseholdEntry[];
  readonly printedAt: Instant;
  readonly operator: string;
};

/** The rates of a day for the wall. */
export type RateCardPaper = Letterhead & {
  readonly kind: 'rate-card';
  readonly card: RateCard;
  readonly printedAt: Instant;
  readonly operator: string;
};

/** The keys of the counter for the wall and the keyboard, in both languages. It says nothing of anybody. */
export type KeyCardPaper = {
  readonly kind: 'key-card';
  readonly printedAt: Instant;
};

/** What a pack of rates changes, for the society's file and the wall of the office. */
export type RatePackPaper = Letterhead & {
  readonly kind: 'rate-pack';
  readonly difference: PackDifference;
  readonly printedAt: Instant;
  readonly operator: string;
};

export type ReportPaper = Letterhead & {
  readonly kind: 'report';
  readonly report: Report;
  readonly printedAt: Instant;
  readonly operator: string;
};

/** What is put into somebody's hand or signed there, and kept as a PDF. */
export type HandedOutPaper =
  | ReceiptPaper
  | SlipPaper
  | ReversalPaper
  | VoucherPaper
  | SuspensePaper
  | ApplicationPaper
  | ClosingPaper
  | XReadPaper
  | ConsentPaper
  | TokenPaper;
export type ThermalPaper = HandedOutPaper | TestPaper;
export type PdfPaper =
  | HandedOutPaper
  | PayoutPaper
  | TestPaper
  | DayBookPaper
  | CommissionPaper
  | FamilyRegisterPaper
  | RateCardPaper
  | KeyCardPaper
  | RatePackPaper
  | ReportPaper
  | StartCertificatePaper;

/** Dots that a thermal head of 203 dots an inch burns across. */
export const HEAD_DOTS: Readonly<Record<PaperWidth, number>> = { '58mm': 384, '80mm': 576 };
