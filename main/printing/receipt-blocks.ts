import { formatDay } from '../../contract/day.ts';
import { type Paise, formatRupees, negative } from '../../contract/money.ts';
import { fullHeads, fullPriceOf } from '../../contract/waived-heads.ts';
import { type Block, pair } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import { type PaperFormat, moduleSide } from './paper-format.ts';
import { paperWord } from './paper-words.ts';
import type { ReceiptPaper } from './papers.ts';
import { qrMatrix } from './qr-matrix.ts';
import { NO_BREAK, type Stationery, moment, rupees, stationery } from './stationery.ts';

type Line = ReceiptPaper['lines'][number];

/** Enough of a mobile number for its owner to know it, too little for a finder of the paper to call it. */
const maskMobile = (mobile: string): string => mobile.slice(0, -4).replace(/\d/gu, 'X') + mobile.slice(-4);

function personFields(paper: ReceiptPaper, { bold, field }: Stationery) {
  const { person } = paper;
  if (!person) return [];
  return [
    { ...field('name', ''), value: bold(person.name) },
    field(person.relation, person.guardian),
    field('village', person.village),
    ...(person.mobile === '' ? [] : [field('mobile', maskMobile(person.mobile))]),
  ];
}

/**
 * A service with its amount, and its heads apart when it has more than one, also those of nothing: that the government
 * fee is 0.00 is what a villager most needs to read. A star marks what is not notified.
 */
function lineBlocks(line: Line, words: Stationery, format: PaperFormat): Block[] {
  const { name, small, bold, label } = words;
  const { waiver } = line;
  const heads = fullHeads(line.heads, waiver);
  const [only] = heads.length === 1 ? heads : [];
  const star = (part: Line['heads'][number] | undefined): string =>
    part && part.amount > 0 && !part.verified ? `${NO_BREAK}*` : '';
  const quantity = line.quantity > 1 ? `${NO_BREAK}×${NO_BREAK}${line.quantity}` : '';
  const headRow = (text: string, amount: Paise): Block => ({
    kind: 'row',
    gap: format.gap,
    cells: [
      { texts: [], width: format.gap },
      { texts: [small(text)], width: 'rest' },
      { texts: [small(formatRupees(amount))], width: 'fit', align: 'right' },
      ...(format.wide ? [{ texts: [], width: format.small * 4 }] : []),
    ],
  });
  return [
    {
      kind: 'together',
      blocks: [
        pair(name(line.name, quantity + star(only)), bold(formatRupees(fullPriceOf(line))), format.gap),
        ...(heads.length > 1 ? heads.map((part) => headRow(label(part.head) + star(part), part.amount)) : []),
        ...waiverRows(waiver, line.amount, words, headRow),
        words.space,
      ],
    },
  ];
}

/** What was waived of a line and why, and what is left to pay; nothing where nothing was. */
function waiverRows(
  waiver: Line['waiver'],
  paid: Paise,
  { label, say }: Stationery,
  headRow: (text: string, amount: Paise) => Block,
): Block[] {
  if (!waiver) return [];
  return [
    headRow(`${label('waiver')}: ${say(waiver.name)}`, negative(waiver.amount)),
    ...(waiver.tax > 0 ? [headRow(label('lessTax'), negative(waiver.tax))] : []),
    headRow(label('toPay'), paid),
  ];
}

function totalBlocks(
  paper: ReceiptPaper,
  { label, both, inWords }: Stationery,
  format: PaperFormat,
): Block[] {
  const large = { size: format.total, bold: true };
  const heading = { size: both ? format.heading : format.total, bold: true };
  return [
    pair([{ text: label('total'), style: heading }], { text: rupees(paper.total), style: large }, format.gap),
    ...inWords(paper.total),
  ];
}

/** How it was paid. Where change was given, the cash shown is what was handed over. */
function paymentBlocks({ payment }: ReceiptPaper, { label, body }: Stationery, format: PaperFormat): Block[] {
  const row = (text: string, amount: Paise): Block =>
    pair([body(text)], body(formatRupees(amount)), format.gap);
  const { cash, tendered, change, upi, upiReference } = payment;
  const cashRows =
    change > 0
      ? [row(label('tendered'), tendered), row(label('change'), change)]
      : [row(label('cash'), cash)];
  return [
    ...(cash > 0 || change > 0 || upi === 0 ? cashRows : []),
    ...(upi > 0 ? [row(label('upi') + (upiReference === '' ? '' : ` …${upiReference}`), upi)] : []),
  ];
}

function proofBlocks(paper: ReceiptPaper, words: Stationery, format: PaperFormat): Block[] {
  const { centred, small, body, sentence, label } = words;
  const matrix = qrMatrix(paper.code);
  const module = moduleSide(format, matrix.size);
  const notes: Block[] = [
    ...sentence('verify').map((text) => centred(small(text))),
    words.space,
    centred(small(`${label('operator')}: ${paper.operator}`)),
    ...sentence('notGovernment').map((text) => centred(small(text))),
    words.space,
    centred(body(label('thanks'))),
  ];
  const pending: Block[] = paper.isPending
    ? [
        {
          kind: 'band',
          text: `${paperWord('hi', 'signaturePending')} / ${paperWord('en', 'signaturePending')}`,
          style: { size: format.body, bold: true },
        },
      ]
    : [];
  if (format.wide) return [...pending, { kind: 'qr', matrix, module, beside: notes }];
  return [...pending, { kind: 'qr', matrix, module, beside: [] }, ...notes];
}

/** A duplicate does not pass for money that was given back since. */
function refundBlocks({ refunds = [] }: ReceiptPaper, { sentence, bold, thin }: Stationery): Block[] {
  if (refunds.length === 0) return [];
  const said = refunds.flatMap(({ number, day, total }) =>
    sentence('refundedBy', { number, day: formatDay(day), amount: rupees(total) }),
  );
  return [...said.map((text): Block => ({ kind: 'text', ...bold(text) })), thin];
}

/** Which page of the paper book it stands for. */
function handWrittenBlocks({ handWritten }: ReceiptPaper, { sentence, bold, thin }: Stationery): Block[] {
  if (!handWritten) return [];
  const { bookNumber: number, day, time } = handWritten;
  const when = time === undefined ? formatDay(day) : `${formatDay(day)}, ${time}`;
  return [
    thin,
    ...sentence('fromPaperBook', { number, when }).map((text): Block => ({ kind: 'text', ...bold(text) })),
  ];
}

/** A receipt from top to bottom. */
export function receiptBlocks(paper: ReceiptPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { label, small, field, sentence } = words;
  const heading = { size: format.heading, bold: true };
  const unverified = paper.lines.some(({ heads, waiver }) =>
    fullHeads(heads, waiver).some(({ amount, verified }) => amount > 0 && !verified),
  );
  const bands = bandBlocks(paper, format, paper.duplicate);
  return [
    ...bands,
    ...letterheadBlocks(paper, format),
    words.thick,
    pair([{ text: label('receipt'), style: heading }], { text: paper.number, style: heading }, format.gap),
    {
      kind: 'fields',
      gap: format.gap,
      fields: [field('date', moment(paper.day, paper.issuedAt)), ...personFields(paper, words)],
    },
    ...handWrittenBlocks(paper, words),
    words.thin,
    pair([small(label('service'))], small(`${label('amount')} ₹`), format.gap),
    words.thin,
    ...paper.lines.flatMap((line) => lineBlocks(line, words, format)),
    ...(unverified ? sentence('notNotified').map((text) => ({ kind: 'text', ...small(text) }) as const) : []),
    {
      kind: 'together',
      blocks: [
        words.thick,
        ...totalBlocks(paper, words, format),
        words.thin,
        ...paymentBlocks(paper, words, format),
        words.thin,
      ],
    },
    ...refundBlocks(paper, words),
    ...proofBlocks(paper, words, format),
    ...(bands.length > 0 ? [words.space, ...bands] : []),
  ];
}
