import { Closing } from '../../contract/till.ts';
import { businessDayOf } from '../../contract/day.ts';
import { paise } from '../../contract/money.ts';
import type { ClosingPaper, XReadPaper } from '../../main/printing/papers.ts';
import { letterhead } from './samples.ts';

const operatorId = '0b9f3a52-6a0e-4a40-8f5a-0d6f2c1b7e10';

const proof = (name: string, left: number) => ({ name, left, right: left, holds: true });

/** Parsed by the contract, so that the sample is what the program really hands over. */
const {
  sequence: _,
  at,
  ...closing
} = Closing.parse({
  sequence: 412,
  number: 'T1/Z/2026-27/000012',
  day: '2026-11-21',
  at: '2026-11-21T12:35:00.000Z',
  late: false,
  nil: false,
  series: [
    { kind: 'C', year: '2026-27', first: 9, last: 9, count: 1 },
    { kind: 'D', year: '2026-27', first: 31, last: 34, count: 4 },
    { kind: 'G', year: '2026-27', first: 11, last: 11, count: 1 },
    { kind: 'L', year: '2026-27', first: 190, last: 201, count: 12 },
    { kind: 'R', year: '2026-27', first: 2, last: 2, count: 1 },
    { kind: 'T', year: '2026-27', first: 1204, last: 1251, count: 48 },
  ],
  turnover: {
    receipts: 48,
    reversals: 1,
    copies: 1,
    noSales: 2,
    droppedTickets: 3,
    handWritten: 0,
    received: { cash: 1_245_050, upi: 310_000 },
    refunded: { cash: 3000, upi: 0 },
    heads: [
      { head: 'bill_amount', received: 1_104_050, refunded: 0 },
      { head: 'government_fee', received: 31_000, refunded: 1000 },
      { head: 'centre_charge', received: 420_000, refunded: 2000 },
    ],
    services: [
      { service: 'electricity-bill', count: 9, received: 1_104_050 },
      { service: 'caste', count: 31, received: 93_000 },
      { service: 'photocopy', count: 358, received: 358_000 },
    ],
    operators: [{ operatorId, receipts: 48, received: 1_555_050, refunded: 3000 }],
  },
  drawer: {
    float: 200_000,
    cashIn: 0,
    cashOut: 1_230_000,
    corrected: -500,
    expected: 211_550,
    counted: 206_300,
    variance: -5250,
    reason: 'change-error',
    denominations: [
      { rupees: 500, pieces: 3 },
      { rupees: 100, pieces: 5 },
      { rupees: 50, pieces: 1 },
      { rupees: 10, pieces: 1 },
      { rupees: 1, pieces: 3 },
    ],
  },
  wallets: [
    { wallet: 'csc-wallet', book: 452_300, portal: 450_000 },
    { wallet: 'digipay-wallet', book: 0 },
  ],
  proofs: [
    proof('modes-heads', 1_552_050),
    proof('receipts-ledger', 1_552_050),
    proof('drawer', 211_550),
    proof('net-total', 48_123_050),
    proof('absolute-total', 48_153_050),
    proof('numbers', 67),
    proof('commission', 0),
    proof('waivers', 5500),
  ],
  net: 48_123_050,
  absolute: 48_153_050,
  previous: '9f2c41d07be35a6688cd0e1f2a3b4c5d6e7f8091a2b3c4d5e6f708192a3b4c5d',
  closedBy: 'संगीता कुमारी',
  approvedBy: 'मीना सिंह',
});

/** A full day: a reversal, a hand-over that was short, a variance with its approver, a wallet that differs. */
export const dayClosing: ClosingPaper = {
  ...letterhead,
  kind: 'closing',
  issuedAt: at,
  closedOn: businessDayOf(at),
  closing,
  services: [
    {
      name: { hi: 'बिजली बिल भुगतान', en: 'Electricity bill' },
      count: 9,
      received: paise(1_104_050),
    },
    { name: { hi: 'जाति प्रमाण पत्र', en: 'Caste certificate' }, count: 31, received: paise(93_000) },
    { name: { hi: 'फोटोकॉपी', en: 'Photocopy' }, count: 358, received: paise(358_000) },
  ],
  operators: [{ name: 'संगीता कुमारी', receipts: 48, received: paise(1_555_050), refunded: paise(3000) }],
  waivers: [
    {
      name: { hi: 'गरीबी रेखा (बीपीएल) कार्ड', en: 'Below-poverty-line card' },
      count: 2,
      given: paise(4000),
      takenBack: paise(0),
    },
    { name: { hi: 'विद्यार्थी', en: 'Student' }, count: 2, given: paise(2500), takenBack: paise(1000) },
  ],
  hash: '4be1907c55d2a3f1047e66ab9912fd30c8e1745a0b2c3d4e5f60718293a4b5c6',
  fingerprint: 'a1B2-c3D4-e5F6-g7H8',
};

const zero = paise(0);
const nothing = { cash: zero, upi: zero };
const noTurnover = {
  receipts: 0,
  reversals: 0,
  copies: 0,
  noSales: 0,
  droppedTickets: 0,
  handWritten: 0,
  received: nothing,
  refunded: nothing,
  heads: [],
  services: [],
  operators: [],
};
const kept = closing.drawer.counted;
const nothingMoved = {
  float: kept,
  expected: kept,
  variance: zero,
  cashIn: zero,
  cashOut: zero,
  corrected: undefined,
  reason: undefined,
};

/** A day without business, closed while training. */
export const nilClosing: ClosingPaper = {
  ...dayClosing,
  training: true,
  closing: {
    ...closing,
    nil: true,
    turnover: { ...closing.turnover, ...noTurnover },
    drawer: { ...closing.drawer, ...nothingMoved },
    wallets: [],
  },
  services: [],
  operators: [],
  waivers: [],
};

/** The day so far, an hour before it is closed. */
export const xRead: XReadPaper = {
  ...letterhead,
  kind: 'x-read',
  number: 'T1/L/2026-27/000200',
  day: closing.day,
  issuedAt: at,
  operator: 'संगीता कुमारी',
  turnover: closing.turnover,
  services: dayClosing.services,
  operators: dayClosing.operators,
  waivers: dayClosing.waivers,
};
