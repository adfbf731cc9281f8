import { type Block, pair } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { SlipPaper } from './papers.ts';
import { moment, stationery } from './stationery.ts';

/** The slip of missing papers, each with a box to tick at home. */
export function slipBlocks(paper: SlipPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { label, small, bold, field, sentence, centred, name } = words;
  const bands = bandBlocks(paper, format);
  const heading = { size: format.heading, bold: true };
  return [
    ...bands,
    ...letterheadBlocks(paper, format),
    words.thick,
    ...sentence('slip').map((text) => centred({ text, style: heading })),
    pair([small(label('slipNumber'))], bold(paper.number), format.gap),
    {
      kind: 'fields',
      gap: format.gap,
      fields: [
        field('date', moment(paper.day, paper.issuedAt)),
        ...(paper.personName === undefined ? [] : [{ ...field('name', ''), value: bold(paper.personName) }]),
      ],
    },
    words.thin,
    ...paper.services.flatMap(({ name: service, missing }): Block[] => [
      ...name(service).map((text): Block => ({ kind: 'text', ...text })),
      ...missing.map((missed): Block => ({ kind: 'tick', texts: words.said(missed) })),
      words.space,
    ]),
    words.thin,
    ...sentence('bring').map((text) => centred(bold(text))),
    ...sentence('slipNote').map((text) => centred(small(text))),
    ...(bands.length > 0 ? [words.space, ...bands] : []),
  ];
}
