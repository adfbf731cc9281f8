import { HEADS } from '../../contract/heads.ts';
import { type Paise, formatRupees, paise } from '../../contract/money.ts';
import type { Turnover } from '../../contract/till.ts';
import { type Block, pair } from './blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { PaperWord } from './paper-words.ts';
import type { Letterhead, TurnoverFigures } from './papers.ts';
import { NO_BREAK, type Stationery, stationery } from './stationery.ts';

export type Desk = Stationery & {
  readonly format: PaperFormat;
  /** A row of a label and what stands at its right. */
  readonly row: (label: string, value: string) => Block;
  readonly amount: (label: string, amount: Paise) => Block;
  /** Rows under a title; nothing where there are none. */
  readonly part: (title: PaperWord, rows: readonly Block[]) => Block[];
};

/** The rows and parts of which the slips of a day are made. */
export function deskFor(paper: Letterhead, format: PaperFormat): Desk {
  const words = stationery(paper, format);
  const { label, small, bold, thin } = words;
  const row = (text: string, value: string): Block => pair([small(text)], small(value), format.gap);
  return {
    ...words,
    format,
    row,
    amount: (text, amount) => row(text, formatRupees(amount)),
    part: (title, rows) =>
      rows.length === 0
        ? []
        : [{ kind: 'together', blocks: [thin, { kind: 'text', ...bold(label(title)) }, ...rows] }],
  };
}

/** What came in less what was given back, both shown where something was. */
const flow = (received: Paise, refunded: Paise): string =>
  refunded === 0 ? formatRupees(received) : `${formatRupees(received)} − ${formatRupees(refunded)}`;

export function countRows(turnover: Turnover, { label, row }: Desk): Block[] {
  const counts = ['receipts', 'reversals', 'copies', 'noSales', 'droppedTickets', 'handWritten'] as const;
  return counts.map((name) => row(label(name), String(turnover[name])));
}

/** What came in and went back by payment, head, service and operator, and what was waived. */
export function turnoverParts(
  { turnover, services, operators, waivers }: TurnoverFigures,
  desk: Desk,
): Block[] {
  const { label, row, part, say } = desk;
  const { received, refunded, heads } = turnover;
  return [
    ...part('byMode', [
      row(label('cash'), flow(received.cash, refunded.cash)),
      row(label('upi'), flow(received.upi, refunded.upi)),
      row(label('total'), flow(paise(received.cash + received.upi), paise(refunded.cash + refunded.upi))),
    ]),
    ...part(
      'byHead',
      HEADS.flatMap((head) =>
        heads
          .filter((known) => known.head === head)
          .map((known) => row(label(head), flow(known.received, known.refunded))),
      ),
    ),
    ...part(
      'byService',
      services.map(({ name, count, received: taken }) =>
        row(`${say(name)}${NO_BREAK}×${NO_BREAK}${count}`, formatRupees(taken)),
      ),
    ),
    ...part(
      'byWaiver',
      waivers.map(({ name, count, given, takenBack }) =>
        row(`${say(name)}${NO_BREAK}×${NO_BREAK}${count}`, flow(given, takenBack)),
      ),
    ),
    ...part(
      'byOperator',
      operators.map(({ name, receipts, received: taken, refunded: given }) =>
        row(`${name}${NO_BREAK}×${NO_BREAK}${receipts}`, flow(taken, given)),
      ),
    ),
  ];
}
