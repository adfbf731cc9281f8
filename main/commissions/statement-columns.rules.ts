import {
  STATEMENT_COLUMNS,
  type StatementColumn,
  type StatementMapping,
} from '../../contract/commissions.ts';
import type { Grid } from './statement-file.ts';

/** Words by which portals title a column, the surer ones first; a title that says `not` is another column. */
const TITLES: Readonly<Record<StatementColumn, { readonly is: readonly RegExp[]; readonly not?: RegExp }>> = {
  tds: { is: [/\btds\b/u, /टीडीएस/u, /tax deducted/u] },
  commission: {
    is: [/gross (?:commission|incentive)/u, /commission|कमीशन/u, /incentive|earning|margin/u],
    not: /net|after|शुद्ध|rate|percent|%|type/u,
  },
  date: { is: [/date|दिनांक|तारीख|तिथि/u, /\bday\b|time/u], not: /due|birth|of payment to/u },
  reference: {
    is: [/receipt|रसीद/u, /ref|ack|संदर्भ|पावती/u, /(?:txn|transaction|order|invoice).{0,3}(?:id|no|number)/u],
    not: /bank|utr/u,
  },
  amount: {
    is: [/(?:txn|transaction|bill|gross).{0,3}(?:amount|value)/u, /amount|राशि|value/u],
    not: /net|balance|शेष|tds|commission|कमीशन/u,
  },
  service: {
    is: [/service|सेवा/u, /product|biller|operator|category/u, /particular|description|विवरण|type/u],
    not: /charge|id|code/u,
  },
};

/** The order in which columns are looked for: those with the surest titles first. */
const ORDER: readonly StatementColumn[] = ['tds', 'commission', 'date', 'reference', 'amount', 'service'];

function columnFor(column: StatementColumn, titles: readonly string[], taken: ReadonlySet<number>): number {
  const { is, not } = TITLES[column];
  for (const pattern of is) {
    const at = titles.findIndex(
      (title, place) => !taken.has(place) && pattern.test(title) && !not?.test(title),
    );
    if (at !== -1) return at;
  }
  return -1;
}

/** Which column seems to hold what, by its title; each at most once. */
export function guessMapping(titles: readonly string[]): StatementMapping {
  const lower = titles.map((title) => title.toLowerCase());
  const found = new Map<StatementColumn, number>();
  for (const column of ORDER) {
    const at = columnFor(column, lower, new Set(found.values()));
    if (at !== -1) found.set(column, at);
  }
  return Object.fromEntries(
    STATEMENT_COLUMNS.flatMap((column) => {
      const at = found.get(column);
      return at === undefined ? [] : [[column, at]];
    }),
  );
}

const HEAD_ROWS = 15;

/** The row with the titles: of the first rows the one in which most columns are known; the first where none is. */
export function titleRowOf(grid: Grid): number {
  const known = grid.slice(0, HEAD_ROWS).map((row) => Object.keys(guessMapping(row)).length);
  const most = Math.max(...known);
  return most < 2 ? 0 : known.indexOf(most);
}

/** Whether the columns are named that no statement can be read without, none of them twice. */
export function isMapped(mapping: StatementMapping): boolean {
  const columns = Object.values(mapping);
  return (
    mapping.date !== undefined && mapping.commission !== undefined && new Set(columns).size === columns.length
  );
}
