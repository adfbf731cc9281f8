import { formatDay } from '../../contract/day.ts';
import { NO_MONEY } from '../../contract/money.ts';
import type { Collision, Figure, HeadDifference, ServiceDifference } from '../../contract/rate-packs.ts';
import type { BothLanguages } from '../../contract/values.ts';
import type { Block, Text } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { RatePackPaper } from './papers.ts';
import { type Stationery, rupees, stationery } from './stationery.ts';

/** Wide enough for a figure with the words in both languages that it is notified. */
const FIGURE_COLUMN = 150;
const DAY_COLUMN = 56;

const RULE: Block = { kind: 'rule', weight: 0.4, space: 2, ink: 'grey' };

function amountText({ paise, minimum, maximum }: Figure, { label }: Stationery): string {
  if (paise !== undefined) return rupees(paise);
  if (maximum === undefined)
    return minimum === undefined ? label('packAsked') : label('rateAtLeast', { amount: rupees(minimum) });
  return (minimum ?? NO_MONEY) === 0
    ? label('rateUpTo', { amount: rupees(maximum) })
    : label('rateBetween', { least: rupees(minimum ?? NO_MONEY), most: rupees(maximum) });
}

function figureText(figure: Figure | undefined, words: Stationery): string {
  if (!figure) return '—';
  const amount = amountText(figure, words);
  return figure.verified ? `${amount} (${words.label('packNotified')})` : amount;
}

function row(texts: readonly Text[], [before, after, day]: readonly Text[], format: PaperFormat): Block {
  return {
    kind: 'row',
    gap: format.gap,
    cells: [
      { texts, width: 'rest' },
      { texts: before ? [before] : [], width: FIGURE_COLUMN, align: 'right' },
      { texts: after ? [after] : [], width: FIGURE_COLUMN, align: 'right' },
      { texts: day ? [day] : [], width: DAY_COLUMN, align: 'right' },
    ],
  };
}

function headBlocks(change: HeadDifference, words: Stationery, format: PaperFormat): Block[] {
  const { head, from, before, after, own, source } = change;
  const { label, small, body, bold, sentence } = words;
  const figures = [body(figureText(before, words)), bold(figureText(after, words)), small(formatDay(from))];
  const notes = [
    ...(source === '' ? [] : [`${label('packSource')}: ${source}`]),
    ...(own ? sentence('packOwnStays', { amount: amountText(own, words) }) : []),
  ];
  return [row([body(label(head))], figures, format), ...notes.map((text) => note(text, words))];
}

const note = (text: string, { small }: Stationery): Block => ({ kind: 'text', ...small(text) });

const collisionTexts = ({ head, own, most, from }: Collision, words: Stationery): string[] =>
  words.sentence('packCollision', {
    head: words.label(head),
    own: amountText(own, words),
    most: rupees(most),
    day: formatDay(from),
  });

function serviceBlock(service: ServiceDifference, words: Stationery, format: PaperFormat): Block {
  const { label, sentence, name, both } = words;
  const listed = (papers: readonly BothLanguages[]): string =>
    papers.map(({ hi, en }) => (both && hi !== en ? `${hi} / ${en}` : hi)).join(', ');
  const { kind, withheld, nameBefore, papersAdded, papersRemoved, others, collisions } = service;
  const notes = [
    ...(withheld && kind !== 'changed' ? [listed([withheld])] : []),
    ...(nameBefore ? [`${label('packRenamed')}: ${listed([nameBefore])}`] : []),
    ...(papersAdded.length > 0 ? [`${label('packPapersAdded')}: ${listed(papersAdded)}`] : []),
    ...(papersRemoved.length > 0 ? [`${label('packPapersRemoved')}: ${listed(papersRemoved)}`] : []),
    ...collisions.flatMap((collision) => collisionTexts(collision, words)),
    ...(others.length > 0 ? sentence('packOther') : []),
  ];
  return {
    kind: 'together',
    blocks: [
      ...name(service.name, ` (${label(`packKind_${kind}`)})`).map((text): Block => ({
        kind: 'text',
        ...text,
      })),
      ...service.heads.flatMap((head) => headBlocks(head, words, format)),
      ...notes.map((text) => note(text, words)),
      RULE,
    ],
  };
}

/** What a pack of rates changes, service by service, with its totals, for the society's file. */
export function ratePackBlocks(paper: RatePackPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { label, small, bold, body, centred, sentence, field } = words;
  const { number, name, publisher, effective, states, digest, totals, services } = paper.difference;
  const say = ({ hi, en }: BothLanguages): string => (words.both && hi !== en ? `${hi} / ${en}` : hi);
  return [
    ...bandBlocks(paper, format),
    ...letterheadBlocks(paper, format),
    words.thick,
    ...sentence('ratePack', { number }).map((text) =>
      centred({ text, style: { size: format.heading, bold: true } }),
    ),
    centred(bold(say(name))),
    words.space,
    {
      kind: 'fields',
      gap: format.gap,
      fields: [
        field('packFrom', say(publisher)),
        field('packEffective', formatDay(effective)),
        ...(states ? [field('packStates', states.map(say).join(', '))] : []),
        field('packDigest', digest),
      ],
    },
    words.space,
    ...sentence('packSummary', totals).map((text) => centred(body(text))),
    words.space,
    ...(services.length === 0 ? sentence('packNoChange').map((text) => centred(body(text))) : []),
    {
      kind: 'table',
      head: [
        row(
          [small(label('packService'))],
          [small(label('packBefore')), small(label('packAfter')), small(label('packDay'))],
          format,
        ),
        words.thin,
      ],
      rows: services.map((service) => serviceBlock(service, words, format)),
    },
  ];
}
