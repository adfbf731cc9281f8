import { type Block, type Cell, type Field, pair } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { PaperWord } from './paper-words.ts';
import type { VoucherPaper } from './papers.ts';
import { type Stationery, moment, rupees, stationery } from './stationery.ts';

/** Room for a signature or a thumb, in lines of text. */
const SIGNING_LINES = 3;

/** Where a name is written by hand that was not typed. */
const BLANK = '_'.repeat(16);

function titleOf({ what, isIn }: VoucherPaper): PaperWord {
  if (what === 'deposit-sent') return 'depositVoucher';
  return isIn ? 'receiptVoucher' : 'paymentVoucher';
}

/** To whom or from whom, what for, and the bank's or portal's own number. */
function facts(paper: VoucherPaper, { label, field }: Stationery): Field[] {
  const { what, purpose, payee, note, reference, isIn } = paper;
  const name = payee === '' ? BLANK : payee;
  return [
    field('date', moment(paper.day, paper.issuedAt)),
    ...(what === 'deposit-sent' ? [] : [field(isIn ? 'receivedFrom' : 'paidTo', name)]),
    field('onAccountOf', label(purpose ?? 'forDeposit')),
    ...(note === '' ? [] : [field('voucherNote', note)]),
    ...(reference === '' ? [] : [field('voucherReference', reference)]),
  ];
}

/** Where the operator and the secretary sign, and who got or gave the money, or takes it to the bank. */
function signatures({ what, isIn }: VoucherPaper, words: Stationery, format: PaperFormat): Block {
  const { label, small, centred, thin, sentence } = words;
  const other: PaperWord = isIn ? 'giverSigns' : 'receiverSigns';
  const cell = (word: PaperWord, align: Cell['align']): Cell => ({
    texts: [small(label(word))],
    width: (format.width - format.gap) / 2,
    ...(align && { align }),
  });
  const room: Block = { kind: 'space', height: format.body * SIGNING_LINES };
  return {
    kind: 'together',
    blocks: [
      room,
      thin,
      ...sentence(what === 'deposit-sent' ? 'carrierSigns' : other).map((text) => centred(small(text))),
      room,
      thin,
      {
        kind: 'row',
        gap: format.gap,
        cells: [cell('operatorSigns', 'left'), cell('secretarySigns', 'right')],
      },
    ],
  };
}

/** A voucher of the drawer from top to bottom: number, whose money, what for, how much, and who signs. */
export function voucherBlocks(paper: VoucherPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { label, small, bold, sentence, centred } = words;
  const heading = { size: format.heading, bold: true };
  const bands = bandBlocks(paper, format, paper.duplicate);
  return [
    ...bands,
    ...letterheadBlocks(paper, format),
    words.thick,
    ...sentence(titleOf(paper)).map((text) => centred({ text, style: heading })),
    pair([small(label('voucherNumber'))], bold(paper.number), format.gap),
    { kind: 'fields', gap: format.gap, fields: facts(paper, words) },
    words.thick,
    pair(
      [{ text: label('amount'), style: heading }],
      { text: rupees(paper.amount), style: { size: format.total, bold: true } },
      format.gap,
    ),
    ...words.inWords(paper.amount),
    words.thin,
    centred(small(`${label('operator')}: ${paper.operator}`)),
    signatures(paper, words, format),
    ...(bands.length > 0 ? [words.space, ...bands] : []),
  ];
}
