import type { Block } from './blocks.ts';
import { pair } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { PayoutPaper } from './papers.ts';
import { moment, rupees, stationery } from './stationery.ts';

/** The voucher of a payout: who got how much of the commission out of what, in words too, and three places to sign. */
export function payoutBlocks(paper: PayoutPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { label, small, bold, field, sentence, centred } = words;
  const heading = { size: format.heading, bold: true };
  const bands = bandBlocks(paper, format);
  const third = (format.width - 2 * format.gap) / 3;
  const sign = (word: 'payeeSigns' | 'operatorSigns' | 'secretarySigns', name: string) => ({
    texts: [small(label(word)), small(name)],
    width: third,
  });
  return [
    ...bands,
    ...letterheadBlocks(paper, format),
    words.thick,
    pair([{ text: label('payout'), style: heading }], { text: paper.number, style: heading }, format.gap),
    {
      kind: 'fields',
      gap: format.gap,
      fields: [
        field('date', moment(paper.day, paper.at)),
        { ...field('payee', ''), value: bold(paper.payee) },
        field('paidFrom', label(paper.account)),
        field('debitedTo', label('operatorShareDue')),
      ],
    },
    words.thin,
    pair([bold(label('amount'))], { text: rupees(paper.amount), style: heading }, format.gap),
    words.space,
    ...words.inWords(paper.amount),
    words.thin,
    ...sentence('payoutAgreed').map((text) => centred(small(text))),
    { kind: 'space', height: 3 * format.body },
    {
      kind: 'row',
      gap: format.gap,
      cells: [
        sign('payeeSigns', paper.payee),
        sign('operatorSigns', paper.operator),
        sign('secretarySigns', paper.approver),
      ],
    },
    ...(bands.length > 0 ? [words.space, ...bands] : []),
  ];
}
