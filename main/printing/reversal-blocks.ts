import { formatDay } from '../../contract/day.ts';
import { formatRupees, sum } from '../../contract/money.ts';
import { type Block, pair } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import { type PaperFormat, moduleSide } from './paper-format.ts';
import type { ReversalPaper } from './papers.ts';
import { qrMatrix } from './qr-matrix.ts';
import { type Stationery, moment, rupees, stationery } from './stationery.ts';

/** Room for a name or a thumb above its line, in heights of a line of text. */
const SIGNING_LINES = 2.6;

function lineBlocks(
  { name, heads }: ReversalPaper['lines'][number],
  words: Stationery,
  format: PaperFormat,
): Block {
  const total = sum(heads.map(({ amount }) => amount));
  const head = (text: string, amount: string): Block => ({
    kind: 'row',
    gap: format.gap,
    cells: [
      { texts: [], width: format.gap },
      { texts: [words.small(text)], width: 'rest' },
      { texts: [words.small(amount)], width: 'fit', align: 'right' },
    ],
  });
  return {
    kind: 'together',
    blocks: [
      pair(words.name(name), words.bold(formatRupees(total)), format.gap),
      ...heads.map((part) => head(words.label(part.head), formatRupees(part.amount))),
      words.space,
    ],
  };
}

/** What was given back, in figures and words, and where who got it signs. */
function totalBlocks(paper: ReversalPaper, words: Stationery, format: PaperFormat): Block {
  const { label, body, small, both, centred, sentence } = words;
  const large = { size: format.total, bold: true };
  const heading = { size: both ? format.heading : format.total, bold: true };
  const { cash, upi } = paper.payment;
  return {
    kind: 'together',
    blocks: [
      words.thick,
      pair(
        [{ text: label('returned'), style: heading }],
        { text: rupees(paper.total), style: large },
        format.gap,
      ),
      ...words.inWords(paper.total),
      words.thin,
      ...(cash > 0 ? [pair([body(label('cash'))], body(formatRupees(cash)), format.gap)] : []),
      ...(upi > 0 ? [pair([body(label('upi'))], body(formatRupees(upi)), format.gap)] : []),
      words.space,
      ...sentence('receivedBack').map((text) => centred(body(text))),
      { kind: 'space', height: format.body * SIGNING_LINES },
      words.thin,
      ...sentence('receiverSigns').map((text) => centred(small(text))),
    ],
  };
}

function proofBlocks(paper: ReversalPaper, words: Stationery, format: PaperFormat): Block[] {
  const { centred, small, sentence, label } = words;
  const matrix = qrMatrix(paper.code);
  const notes: Block[] = [
    ...sentence('verify').map((text) => centred(small(text))),
    words.space,
    centred(small(`${label('operator')}: ${paper.operator}`)),
    ...(paper.approver === undefined ? [] : [centred(small(`${label('approver')}: ${paper.approver}`))]),
  ];
  const module = moduleSide(format, matrix.size);
  if (format.wide) return [{ kind: 'qr', matrix, module, beside: notes }];
  return [{ kind: 'qr', matrix, module, beside: [] }, ...notes];
}

/** A refund slip from top to bottom: of which receipt, what, how much, and who got it. */
export function reversalBlocks(paper: ReversalPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { label, small, bold, field } = words;
  const heading = { size: format.heading, bold: true };
  const bands = bandBlocks(paper, format, paper.duplicate);
  return [
    ...bands,
    ...letterheadBlocks(paper, format),
    words.thick,
    pair([{ text: label('reversal'), style: heading }], { text: paper.number, style: heading }, format.gap),
    pair([small(label('originalReceipt'))], bold(paper.receiptNumber), format.gap),
    {
      kind: 'fields',
      gap: format.gap,
      fields: [
        field('date', moment(paper.day, paper.issuedAt)),
        field('receiptDate', formatDay(paper.receiptDay)),
        ...(paper.personName === undefined ? [] : [{ ...field('name', ''), value: bold(paper.personName) }]),
        field('reason', label(paper.reason)),
      ],
    },
    words.thin,
    pair([small(label('service'))], small(`${label('amount')} ₹`), format.gap),
    words.thin,
    ...paper.lines.map((line) => lineBlocks(line, words, format)),
    totalBlocks(paper, words, format),
    words.space,
    ...proofBlocks(paper, words, format),
    ...(bands.length > 0 ? [words.space, ...bands] : []),
  ];
}
