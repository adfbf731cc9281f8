import { formatDay } from '../../contract/day.ts';
import { type Block, type Field, pair } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import { type PaperFormat, moduleSide } from './paper-format.ts';
import type { ApplicationPaper } from './papers.ts';
import { qrMatrix } from './qr-matrix.ts';
import { type Stationery, moment, stationery } from './stationery.ts';

function factFields(paper: ApplicationPaper, { label, bold, field, small }: Stationery): Field[] {
  const { personName, reference } = paper;
  return [
    field('date', moment(paper.day, paper.issuedAt)),
    field('receiptDate', formatDay(paper.receiptDay)),
    ...(personName === undefined ? [] : [{ ...field('name', ''), value: bold(personName) }]),
    { label: small(label('reference')), value: bold(reference ?? label('referenceLater')) },
  ];
}

/** By when, and whom to turn to when it has not come. */
function promiseBlocks(
  paper: ApplicationPaper,
  { sentence, bold, body, languages, space }: Stationery,
): Block[] {
  const { promised, complaint } = paper;
  const dated = promised ? sentence('promisedBy', { day: formatDay(promised) }) : sentence('promisedNot');
  const texts = complaint ? languages.map((language) => complaint[language]) : sentence('complainHere');
  return [
    ...dated.map((text): Block => ({ kind: 'text', ...bold(text) })),
    space,
    ...texts.map((text): Block => ({ kind: 'text', ...body(text) })),
  ];
}

/** The slip of an application from top to bottom. */
export function applicationBlocks(paper: ApplicationPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { label, small, bold, sentence, centred, name, space } = words;
  const bands = bandBlocks(paper, format, paper.duplicate);
  const heading = { size: format.heading, bold: true };
  const matrix = qrMatrix(paper.qr);
  const notes: Block[] = [
    centred(bold(paper.code)),
    ...sentence('bringSlip').map((text) => centred(small(text))),
    centred(small(`${label('operator')}: ${paper.operator}`)),
    ...sentence('notGovernment').map((text) => centred(small(text))),
  ];
  const module = moduleSide(format, matrix.size);
  return [
    ...bands,
    ...letterheadBlocks(paper, format),
    words.thick,
    ...sentence('application').map((text) => centred({ text, style: heading })),
    pair([small(label('slipNumber'))], bold(paper.number), format.gap),
    { kind: 'fields', gap: format.gap, fields: factFields(paper, words) },
    words.thin,
    ...name(paper.service).map((text): Block => ({ kind: 'text', ...text })),
    { kind: 'text', ...small(paper.portal[words.first]) },
    words.thin,
    ...promiseBlocks(paper, words),
    ...(paper.papers.length === 0 ? [] : [space, { kind: 'text', ...small(label('papersGiven')) } as const]),
    ...paper.papers.map((given): Block => ({ kind: 'tick', texts: words.said(given) })),
    words.thin,
    ...(format.wide
      ? [{ kind: 'qr', matrix, module, beside: notes } as const]
      : [{ kind: 'qr', matrix, module, beside: [] } as const, ...notes]),
    ...(bands.length > 0 ? [space, ...bands] : []),
  ];
}
