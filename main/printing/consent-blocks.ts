import { formatDay } from '../../contract/day.ts';
import { type Block, pair } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { ConsentPaper } from './papers.ts';
import { moment, stationery } from './stationery.ts';

/** The notice as it was read out, what was agreed to of it, and how. */
export function consentBlocks(paper: ConsentPaper, format: PaperFormat): Block[] {
  const { given, notice, person } = paper;
  const words = stationery(paper, format);
  const { languages, label, small, bold, field, centred, sentence } = words;
  const bands = bandBlocks(paper, format);
  const heading = { size: format.heading, bold: true };
  const purposeBlocks = notice.purposes.map(({ code, name }) =>
    pair(words.name(name), bold(label(given.purposes.includes(code) ? 'agreed' : 'notAgreed')), format.gap),
  );
  return [
    ...bands,
    ...letterheadBlocks(paper, format),
    words.thick,
    ...sentence('consent').map((text) => centred({ text, style: heading })),
    pair([small(label('slipNumber'))], bold(paper.number), format.gap),
    {
      kind: 'fields',
      gap: format.gap,
      fields: [
        { ...field('name', ''), value: bold(person.name) },
        field(person.relation, person.guardian),
        field('village', person.village),
        field('givenOn', moment(given.day, given.at)),
        field('readIn', label(`read-${given.language}`)),
        field('givenBy', label(`way-${given.way}`)),
        ...(given.witness === '' ? [] : [field('witness', given.witness)]),
      ],
    },
    ...(given.withdrawn ? [centred(bold(`${label('withdrawn')}: ${formatDay(given.withdrawn.day)}`))] : []),
    words.thin,
    ...languages.flatMap((language) => [
      { kind: 'text', ...bold(notice.title[language]) } satisfies Block,
      ...notice.text.map((part): Block => ({ kind: 'text', ...small(part[language]) })),
      words.space,
    ]),
    ...purposeBlocks,
    words.thin,
    centred(small(`${label('noticeVersion')} ${notice.version}, ${formatDay(notice.since)}`)),
    centred(small(`${label('operator')}: ${paper.operator}`)),
    { kind: 'space', height: 2 * format.total },
    centred(small(label('personSigns'))),
    ...(bands.length > 0 ? [words.space, ...bands] : []),
  ];
}
