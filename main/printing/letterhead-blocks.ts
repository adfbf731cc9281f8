import type { Block } from './blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import { paperWord } from './paper-words.ts';
import type { Letterhead } from './papers.ts';
import { stationery } from './stationery.ts';

/** The bands of a paper that must not pass for a first, valid one. They stand at its top and again at its bottom. */
export function bandBlocks(paper: Letterhead, format: PaperFormat, duplicate = 0): Block[] {
  const style = { size: format.heading, bold: true };
  const band = (text: string): Block => ({ kind: 'band', text, style });
  const { sentence } = stationery(paper, format);
  return [
    ...(paper.training ? sentence('training').map(band) : []),
    ...(duplicate > 0
      ? [band(`${paperWord('hi', 'duplicate')} / ${paperWord('en', 'duplicate')} ${duplicate}`)]
      : []),
  ];
}

/** Who hands the paper out: society, place, CSC id and till. No emblem and no logo. */
export function letterheadBlocks(paper: Letterhead, format: PaperFormat): Block[] {
  const { both, first, centred, small, body, label } = stationery(paper, format);
  const ids = [`${label('cscId')} ${paper.cscId}`, `${label('till')} ${paper.till}`];
  return [
    centred({ text: paper.society[first], style: { size: format.society, bold: true } }),
    ...(both ? [centred(body(paper.society.en))] : []),
    centred(small(paper.place[first])),
    ...(both ? [centred(small(paper.place.en))] : []),
    ...(both && !format.wide ? ids.map((id) => centred(small(id))) : [centred(small(ids.join(', ')))]),
  ];
}
