import type { Block, Cell } from './blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { Stationery } from './stationery.ts';

/** A column of a table: its heading and how its cells are set. */
export type TableColumn = {
  readonly heading: string;
  readonly width: Cell['width'];
  readonly align?: Cell['align'];
};

const RULE: Block = { kind: 'rule', weight: 0.4, space: 1.5, ink: 'grey' };

/** The last line of a page and the first of the next: what all rows up to there sum to. */
export type PageTotals = {
  /** One more than the rows: what stands before each, and after the last. */
  readonly sums: readonly (readonly string[])[];
  /** The column in which the words stand. */
  readonly place: number;
  readonly carried: string;
  readonly brought: string;
};

export type Table = {
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly totals: readonly string[];
  readonly boldRows?: ReadonlySet<number>;
  readonly pageTotals?: PageTotals;
};

/** A table under its title and headings, with a line under each row and the totals in bold. */
export function tableBlock(table: Table, words: Stationery, format: PaperFormat): Block {
  const { title, columns, rows, totals, boldRows, pageTotals } = table;
  const { small, thin, space } = words;
  const row = (texts: readonly string[], bold: boolean): Block => ({
    kind: 'row',
    gap: format.gap,
    cells: columns.map(({ width, align }, place) => ({
      texts: [{ ...small(texts[place] ?? ''), style: { size: format.small, bold } }],
      width,
      ...(align && { align }),
    })),
  });
  const sums = (word: 'carried' | 'brought'): Block[] | undefined =>
    pageTotals?.sums.map((texts) => ({
      kind: 'together',
      blocks: [row(texts.with(pageTotals.place, pageTotals[word]), true), RULE],
    }));
  const carried = sums('carried');
  const brought = sums('brought');
  return {
    kind: 'table',
    head: [
      { kind: 'space', height: 10 },
      { kind: 'text', text: title, style: { size: format.heading, bold: true } },
      space,
      row(
        columns.map(({ heading }) => heading),
        true,
      ),
      thin,
    ],
    rows: [
      ...rows.map((texts, place): Block => ({
        kind: 'together',
        blocks: [row(texts, boldRows?.has(place) ?? false), RULE],
      })),
      { kind: 'together', blocks: [row(totals, true), thin] },
    ],
    ...(carried && { carried }),
    ...(brought && { brought }),
  };
}

/** Wide enough for lakhs with two decimals. */
export const AMOUNT_COLUMN = { width: 66, align: 'right' } as const;
