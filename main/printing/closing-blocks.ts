import { formatDay } from '../../contract/day.ts';
import { type Paise, formatRupees, minus, negative, times, wholeRupees } from '../../contract/money.ts';
import type { Closing } from '../../contract/till.ts';
import { type Block, type Cell, pair } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { PaperWord } from './paper-words.ts';
import type { ClosingPaper } from './papers.ts';
import { NO_BREAK, moment } from './stationery.ts';
import { type Desk, countRows, deskFor, turnoverParts } from './turnover-blocks.ts';

/** The digits of a hash that a person can compare. */
const HASH_DIGITS = 16;

const PROOFS = {
  'modes-heads': 'modes-heads',
  'receipts-ledger': 'receipts-ledger',
  drawer: 'drawer-ledger',
  'net-total': 'net-total',
  'absolute-total': 'absolute-total',
  numbers: 'numbers-gapless',
  commission: 'commission',
  waivers: 'waivers-ledger',
} as const satisfies Record<Closing['proofs'][number]['name'], PaperWord>;

/** The equation of the drawer, from the float to the variance, and what was counted note by note. */
function drawerParts({ closing }: ClosingPaper, { label, row, amount, part, bold, format }: Desk): Block[] {
  const { drawer, turnover, approvedBy } = closing;
  const strong = (word: PaperWord, value: Paise): Block =>
    pair([bold(label(word))], bold(formatRupees(value)), format.gap);
  return [
    ...part('drawer', [
      amount(label('float'), drawer.float),
      amount(label('cashReceived'), turnover.received.cash),
      amount(label('cashRefunded'), negative(turnover.refunded.cash)),
      amount(label('cashIn'), drawer.cashIn),
      amount(label('cashOut'), negative(drawer.cashOut)),
      ...(drawer.corrected === undefined ? [] : [amount(label('corrected'), drawer.corrected)]),
      amount(label('expected'), drawer.expected),
      strong('counted', drawer.counted),
      strong('variance', drawer.variance),
      ...(drawer.reason ? [row(label('reason'), label(drawer.reason))] : []),
      ...(approvedBy === undefined ? [] : [row(label('approvedBy'), approvedBy)]),
    ]),
    ...part(
      'denominations',
      drawer.denominations.map(({ rupees, pieces }) =>
        amount(`₹${rupees}${NO_BREAK}×${NO_BREAK}${pieces}`, times(wholeRupees(rupees), pieces)),
      ),
    ),
  ];
}

function bookParts(
  { closing, hash, fingerprint }: ClosingPaper,
  { label, row, amount, part }: Desk,
): Block[] {
  return [
    ...part(
      'wallets',
      closing.wallets.flatMap(({ wallet, book, portal }) => [
        amount(`${label(wallet)}: ${label('byBook')}`, book),
        ...(portal === undefined
          ? []
          : [
              amount(`${label(wallet)}: ${label('byPortal')}`, portal),
              ...(portal === book ? [] : [amount(label('variance'), minus(portal, book))]),
            ]),
      ]),
    ),
    ...part(
      'series',
      closing.series.map(({ kind, year, first, last, count }) =>
        row(`${kind}${NO_BREAK}${year}: ${first}–${last}`, String(count)),
      ),
    ),
    ...part(
      'proofs',
      closing.proofs.map(({ name, left, holds }) =>
        row(
          label(PROOFS[name]),
          `${name === 'numbers' ? left : formatRupees(left)} ${holds ? label('proven') : ''}`,
        ),
      ),
    ),
    ...part('perpetual', [amount(label('net'), closing.net), amount(label('absolute'), closing.absolute)]),
    ...part('seal', [
      row(label('hash'), hash.slice(0, HASH_DIGITS)),
      row(label('previousHash'), closing.previous.slice(0, HASH_DIGITS)),
      row(label('key'), fingerprint),
    ]),
  ];
}

/** Two lines to sign on: whoever closed the day, and the society's secretary. */
function signatures({ label, small, space, format }: Desk): Block {
  const place = (word: PaperWord, align: Cell['align']): Cell => ({
    texts: [small(label(word))],
    width: (format.width - format.gap) / 2,
    ...(align && { align }),
  });
  return {
    kind: 'together',
    blocks: [
      space,
      { kind: 'space', height: 3 * format.total },
      {
        kind: 'row',
        gap: format.gap,
        cells: [place('operatorSigns', 'left'), place('secretarySigns', 'right')],
      },
    ],
  };
}

/** The Z slip: every figure that the closing of a day fixed, to be signed by hand and pasted into the paper day book. */
export function closingBlocks(paper: ClosingPaper, format: PaperFormat): Block[] {
  const { closing } = paper;
  const desk = deskFor(paper, format);
  const { label, centred, bold, field } = desk;
  const heading = { size: format.heading, bold: true };
  const bands = bandBlocks(paper, format);
  return [
    ...bands,
    ...letterheadBlocks(paper, format),
    desk.thick,
    centred({ text: `${label('closing')}: ${formatDay(closing.day)}`, style: heading }),
    centred(bold(closing.number)),
    ...(closing.nil ? [centred(bold(label('nilDay')))] : []),
    ...(closing.late ? [centred(bold(label('closedLate')))] : []),
    {
      kind: 'fields',
      gap: format.gap,
      fields: [
        field('closedAt', moment(paper.closedOn, paper.issuedAt)),
        field('operator', closing.closedBy),
      ],
    },
    ...desk.part('counts', [
      ...countRows(closing.turnover, desk),
      ...(closing.ticketsCarried === undefined
        ? []
        : [desk.row(label('carriedTickets'), String(closing.ticketsCarried))]),
    ]),
    ...turnoverParts({ ...paper, turnover: closing.turnover }, desk),
    ...drawerParts(paper, desk),
    ...bookParts(paper, desk),
    desk.thick,
    signatures(desk),
    ...(bands.length > 0 ? [desk.space, ...bands] : []),
  ];
}
