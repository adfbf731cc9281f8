import type { Block } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { PaperWord } from './paper-words.ts';
import type { TokenPaper } from './papers.ts';
import { moment, stationery } from './stationery.ts';

/** How much larger than the total of a receipt the number stands, so that it is read at arm's length. */
const NUMBER_TIMES = 2.4;

/** The slip of somebody who waits: her number above all. */
export function tokenBlocks(paper: TokenPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { ahead, minutes, service } = paper;
  const { languages, label } = words;
  const bands = bandBlocks(paper, format);
  const lines = (word: PaperWord, values = {}): Block[] =>
    words.sentence(word, values).map((text) => words.centred(words.bold(text)));
  const size = Math.round(format.total * NUMBER_TIMES);
  return [
    ...bands,
    ...letterheadBlocks(paper, format),
    words.thick,
    words.centred({ text: label('token'), style: { size: format.heading, bold: true } }),
    words.centred({ text: paper.token, style: { size, bold: true } }),
    ...(service ? languages.map((language) => words.centred(words.bold(service[language]))) : []),
    words.thin,
    ...(ahead === 0 ? lines('nobodyAhead') : lines('peopleAhead', { count: ahead })),
    ...(minutes === undefined ? [] : lines('waitAbout', { minutes })),
    words.thin,
    words.centred(words.body(moment(paper.day, paper.issuedAt))),
    words.centred(words.small(`${label('slipNumber')} ${paper.number}`)),
    ...words.sentence('tokenToday').map((text) => words.centred(words.small(text))),
    ...(bands.length > 0 ? [words.space, ...bands] : []),
  ];
}
