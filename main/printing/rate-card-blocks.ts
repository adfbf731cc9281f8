import type { HeadPrice } from '../../contract/catalogue.ts';
import { formatDay } from '../../contract/day.ts';
import { NO_MONEY } from '../../contract/money.ts';
import type { CardedService, RateCard } from '../../contract/rates.ts';
import type { Block } from './blocks.ts';
import { bandBlocks, letterheadBlocks } from './letterhead-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { RateCardPaper } from './papers.ts';
import { NO_BREAK, type Stationery, rupees, stationery } from './stationery.ts';

type Group = RateCard['groups'][number];

/** Points, wide enough for the longest name of a head and for two prices with what stands between them. */
const HEAD_COLUMN = 150;
const PRICE_COLUMN = 190;

const RULE: Block = { kind: 'rule', weight: 0.5, space: 3, ink: 'grey' };

/** What a head costs, as a passer-by reads it; what is neither notified nor set is asked for. */
function priceText(
  { paise, minimum = NO_MONEY, maximum, verified, fixed }: HeadPrice,
  { label }: Stationery,
): string {
  if (!verified && !fixed) return label('rateAsk');
  if (paise !== undefined) return `${rupees(paise)}${verified ? '' : `${NO_BREAK}*`}`;
  if (maximum === undefined) return label('rateAtLeast', { amount: rupees(minimum) });
  return minimum === 0
    ? label('rateUpTo', { amount: rupees(maximum) })
    : label('rateBetween', { least: rupees(minimum), most: rupees(maximum) });
}

/** The source of a figure; that of a service goes on with what its other figures rest on. */
const ofFigure = (source: string): string => source.split('; other cells')[0] ?? source;

function serviceRow({ name, prices }: CardedService, words: Stationery, format: PaperFormat): Block {
  const sources = [
    ...new Set(
      prices.filter(({ verified, fixed }) => verified || fixed).map(({ source }) => ofFigure(source)),
    ),
  ];
  return {
    kind: 'together',
    blocks: [
      {
        kind: 'row',
        gap: format.gap,
        cells: [
          {
            texts: [
              ...words.name(name),
              ...sources.map((source) => words.small(words.label('rateSource', { source }))),
            ],
            width: 'rest',
          },
          { texts: prices.map(({ head }) => words.body(words.label(head))), width: HEAD_COLUMN },
          {
            texts: prices.map((price) => words.bold(priceText(price, words))),
            width: PRICE_COLUMN,
            align: 'right',
          },
        ],
      },
      RULE,
    ],
  };
}

const groupBlock = ({ name, services }: Group, words: Stationery, format: PaperFormat): Block => ({
  kind: 'table',
  head: [
    { kind: 'space', height: 14 },
    { kind: 'text', text: name[words.first], style: { size: format.heading, bold: true } },
    words.thin,
  ],
  rows: services.map((service) => serviceRow(service, words, format)),
});

/** The poster of rates for the wall: by groups, each with its source, and that a receipt is to be asked for. */
export function rateCardBlocks(paper: RateCardPaper, format: PaperFormat): Block[] {
  const words = stationery(paper, format);
  const { label, body, centred, sentence, space } = words;
  const { day, groups } = paper.card;
  return [
    ...bandBlocks(paper, format),
    ...letterheadBlocks(paper, format),
    words.thick,
    centred({ text: label('rateCard'), style: { size: format.total, bold: true } }),
    centred(body(label('ratesOf', { day: formatDay(day) }))),
    space,
    ...sentence('askForReceipt').map((text): Block => ({
      kind: 'band',
      text,
      style: { size: format.heading, bold: true },
    })),
    space,
    ...sentence('ratesMeaning').map((text) => centred(body(text))),
    ...(groups.length === 0 ? sentence('noRates').map((text) => centred(body(text))) : []),
    ...groups.map((group) => groupBlock(group, words, format)),
  ];
}
