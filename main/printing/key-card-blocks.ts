import { businessDayOf, formatDay } from '../../contract/day.ts';
import { KEYS, type KeyGroup, KEY_NAMES, type KeyName, keyName } from '../../contract/keys.ts';
import { keys as english } from '../../resources/words/en/keys.ts';
import { keys as hindi } from '../../resources/words/hi/keys.ts';
import type { Block, BlockColumn } from './blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { KeyCardPaper } from './papers.ts';
import { type Stationery, stationery } from './stationery.ts';

/** Points: how far the F keys of a full keyboard stand apart (19.05 mm), and the gap after each four of them. */
const PITCH = 54;
const AFTER_FOUR = 27;
const F_KEYS = 12;

/** Points, wide enough for the longest caption of a key and for the longest Hindi name. */
const CAPTION = 58;
const HINDI = 92;

const STRIP = { caption: 10, hindi: 9, english: 7 } as const;
const FRAME = 0.75;
/** Which groups stand under each other; the last column has room for two sentences more. */
const COLUMNS: readonly (readonly KeyGroup[])[] = [['sale', 'always'], ['queue', 'records'], ['places']];

const fKey = (number: number): KeyName | undefined =>
  KEY_NAMES.find((name) => keyName(KEYS[name]) === `F${number}`);

/** One key of the strip, as wide as the key under it; a key without a meaning stays blank. */
function stripKey(number: number, { centred }: Stationery): BlockColumn {
  const name = fKey(number);
  const caption = centred({ text: `F${number}`, style: { size: STRIP.caption, bold: true } });
  const names: Block[] = name
    ? [
        centred({ text: hindi[name], style: { size: STRIP.hindi, bold: true } }),
        centred({ text: english[name], style: { size: STRIP.english } }),
      ]
    : [];
  return { width: PITCH + FRAME, frame: FRAME, blocks: [caption, ...names] };
}

function strip(words: Stationery, format: PaperFormat): Block {
  const gap = (width: number): BlockColumn => ({ width: width + FRAME, blocks: [] });
  const margin = (format.width - F_KEYS * PITCH - 2 * AFTER_FOUR) / 2;
  const keys = Array.from({ length: F_KEYS }, (_, place) => stripKey(place + 1, words));
  const columns = keys.flatMap((key, place) => (place === 4 || place === 8 ? [gap(AFTER_FOUR), key] : [key]));
  // The lines of neighbours fall on one another.
  return { kind: 'columns', gap: -FRAME, columns: [gap(margin), ...columns] };
}

function keyRow(name: KeyName, { bold, body, small }: Stationery, format: PaperFormat): Block {
  return {
    kind: 'row',
    gap: format.gap,
    cells: [
      { texts: [bold(keyName(KEYS[name]))], width: CAPTION },
      { texts: [body(hindi[name])], width: HINDI },
      { texts: [small(english[name])], width: 'rest' },
    ],
  };
}

const groupBlocks = (group: KeyGroup, words: Stationery, format: PaperFormat): Block[] => [
  { kind: 'text', text: words.label(`keys_${group}`), style: { size: format.heading, bold: true } },
  words.thin,
  ...KEY_NAMES.filter((name) => KEYS[name].group === group).map((name) => keyRow(name, words, format)),
  { kind: 'space', height: 10 },
];

/** The sale in one line and the two keys to remember, as sentences. */
const sentences = ({ sentence, body }: Stationery): Block => ({
  kind: 'frame',
  weight: FRAME,
  padding: 8,
  blocks: [...sentence('oneSale'), ...sentence('cardHelp')].flatMap((text): Block[] => [
    { kind: 'text', ...body(text) },
    { kind: 'space', height: 4 },
  ]),
});

/** The card of the keys: a strip for the keyboard to cut off, and all keys of the counter by what they are about. */
export function keyCardBlocks(paper: KeyCardPaper, format: PaperFormat): Block[] {
  const words = stationery({ language: 'both' }, format);
  const { label, small, centred, space, thick } = words;
  const gap = 20;
  const width = (format.width - (COLUMNS.length - 1) * gap) / COLUMNS.length;
  const columns = COLUMNS.map((groups) => groups.flatMap((group) => groupBlocks(group, words, format)));
  return [
    strip(words, format),
    space,
    centred(small(label('cutStrip'))),
    { kind: 'rule', weight: format.thin, space: format.space, ink: 'grey' },
    centred({ text: label('keyCard'), style: { size: format.society, bold: true } }),
    thick,
    {
      kind: 'columns',
      gap,
      columns: columns.map((blocks, place) => ({
        width,
        blocks: place === columns.length - 1 ? [...blocks, sentences(words)] : blocks,
      })),
    },
    centred(small(`${label('printed')}: ${formatDay(businessDayOf(paper.printedAt))}`)),
  ];
}
