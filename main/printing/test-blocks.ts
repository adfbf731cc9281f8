import { businessDayOf } from '../../contract/day.ts';
import type { Block } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import { type PaperFormat, moduleSide } from './paper-format.ts';
import type { TestPaper } from './papers.ts';
import { qrMatrix } from './qr-matrix.ts';
import { moment, stationery } from './stationery.ts';

/** The test page of a printer. */
export function testBlocks(paper: TestPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { centred, body, bold, sentence } = words;
  const matrix = qrMatrix(paper.cscId);
  const bands = bandBlocks(paper, format);
  return [
    ...bands,
    ...letterheadBlocks(paper, format),
    words.thick,
    ...sentence('testPage').map((text) => centred({ text, style: { size: format.heading, bold: true } })),
    centred(body(moment(businessDayOf(paper.issuedAt), paper.issuedAt))),
    words.thin,
    {
      kind: 'frame',
      weight: 2 * format.thick,
      padding: format.space,
      blocks: sentence('testEdges').map((text) => centred(body(text))),
    },
    words.thin,
    centred(body(sentence('testLetters')[0] ?? '')),
    centred(bold(sentence('testFigures')[0] ?? '')),
    { kind: 'qr', matrix, module: moduleSide(format, matrix.size), beside: [] },
    ...(bands.length > 0 ? [words.space, ...bands] : []),
  ];
}
