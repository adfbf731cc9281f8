import { formatDay } from '../../contract/day.ts';
import type { Block } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { XReadPaper } from './papers.ts';
import { moment } from './stationery.ts';
import { countRows, deskFor, turnoverParts } from './turnover-blocks.ts';

/** The day so far on paper; never what the drawer should hold, as the count is blind. */
export function xReadBlocks(paper: XReadPaper, format: PaperFormat): Block[] {
  const desk = deskFor(paper, format);
  const { centred, bold, small, field, sentence } = desk;
  const bands = bandBlocks(paper, format);
  return [
    ...bands,
    ...letterheadBlocks(paper, format),
    desk.thick,
    ...sentence('x-read').map((text) => centred({ text, style: { size: format.heading, bold: true } })),
    centred(bold(`${formatDay(paper.day)}, ${paper.number}`)),
    {
      kind: 'fields',
      gap: format.gap,
      fields: [field('readAt', moment(paper.day, paper.issuedAt)), field('operator', paper.operator)],
    },
    ...desk.part('counts', countRows(paper.turnover, desk)),
    ...turnoverParts(paper, desk),
    desk.thick,
    ...sentence('notClosed').map((text) => centred(small(text))),
    ...(bands.length > 0 ? [desk.space, ...bands] : []),
  ];
}
