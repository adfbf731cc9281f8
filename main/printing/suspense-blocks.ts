import { formatDay } from '../../contract/day.ts';
import { type Block, pair } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { SuspensePaper } from './papers.ts';
import { moment, rupees, stationery } from './stationery.ts';

/** The slip of a payment in doubt: that the money is safe, what comes next, and by when. */
export function suspenseBlocks(paper: SuspensePaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { label, small, bold, body, field, sentence, centred, name } = words;
  const bands = bandBlocks(paper, format);
  const heading = { size: format.heading, bold: true };
  return [
    ...bands,
    ...letterheadBlocks(paper, format),
    words.thick,
    ...sentence('suspense').map((text) => centred({ text, style: heading })),
    pair([small(label('slipNumber'))], bold(paper.number), format.gap),
    pair([small(label('originalReceipt'))], body(paper.receiptNumber), format.gap),
    {
      kind: 'fields',
      gap: format.gap,
      fields: [
        field('date', moment(paper.day, paper.issuedAt)),
        field('receiptDate', formatDay(paper.receiptDay)),
        ...(paper.personName === undefined ? [] : [{ ...field('name', ''), value: bold(paper.personName) }]),
      ],
    },
    words.thin,
    pair(name(paper.service), bold(rupees(paper.amount)), format.gap),
    words.thin,
    ...sentence('moneySafe').map((text) => centred({ text, style: heading })),
    words.space,
    ...sentence('portalTook').map((text): Block => ({ kind: 'text', ...body(text) })),
    words.space,
    ...sentence('eitherDone').map((text): Block => ({ kind: 'text', ...body(text) })),
    words.space,
    ...sentence('askBy', { day: formatDay(paper.promised) }).map((text): Block => ({
      kind: 'text',
      ...bold(text),
    })),
    words.space,
    ...sentence('payNoMore').map((text): Block => ({ kind: 'text', ...body(text) })),
    words.thin,
    centred(small(`${label('operator')}: ${paper.operator}`)),
    ...(bands.length > 0 ? [words.space, ...bands] : []),
  ];
}
