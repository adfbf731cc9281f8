import { createHash } from 'node:crypto';
import type {
  CommissionException,
  ReadStatement,
  RowOutcome,
  StatementMapping,
  StatementReading,
  TaxRate,
} from '../../contract/commissions.ts';
import { type BusinessDay, laterDay } from '../../contract/day.ts';
import { sum } from '../../contract/money.ts';
import type { CatalogueService } from '../catalogue/catalogue.service.ts';
import { type Match, matchRows } from './matching.rules.ts';
import { guessMapping, isMapped, titleRowOf } from './statement-columns.rules.ts';
import { bytesOf, gridOf } from './statement-file.ts';
import {
  type ReadRows,
  type StatementRow,
  keptReference,
  readRows,
  totalOf,
} from './statement-rows.rules.ts';
import type { ExceptionRow, statementsRepo } from './statements.repo.ts';
import { taxOf, taxOn } from './taxes.ts';

export type ReadingRoom = {
  readonly repo: ReturnType<typeof statementsRepo>;
  readonly catalogue: CatalogueService;
  readonly today: () => BusinessDay;
};

/** A statement as its file says it: nothing of it has been looked for in the book. */
export type ReadFile = ReadRows & {
  readonly sha256: string;
  readonly titles: readonly string[];
  readonly samples: readonly (readonly string[])[];
  readonly mapping: StatementMapping;
};

const SAMPLES = 3;
const MOST_SHOWN = 200;
const SERVICES_MEANT = 5;
const MARGIN_DAYS = 2;

/** Reads a file or pasted table; the mapping is guessed where none is given. Throws commission.unreadable. */
export async function readFile({ source, mapping }: ReadStatement, today: BusinessDay): Promise<ReadFile> {
  const grid = await gridOf(source);
  const titleRow = titleRowOf(grid);
  const width = Math.max(...grid.map((row) => row.length));
  const titles = Array.from({ length: width }, (_, at) => grid[titleRow]?.[at] ?? '');
  const chosen = mapping ?? guessMapping(titles);
  const below = grid.slice(titleRow + 1).filter((row) => row.some((text) => text !== ''));
  return {
    sha256: createHash('sha256').update(bytesOf(source)).digest('hex'),
    titles,
    samples: below.slice(0, SAMPLES).map((row) => titles.map((_, at) => row[at] ?? '')),
    mapping: chosen,
    ...(isMapped(chosen) ? readRows(grid, titleRow, chosen, today) : { rows: [], problems: [] }),
  };
}

/** First and last day of the rows of a statement. */
export function daysOf(rows: readonly StatementRow[]): readonly [BusinessDay, BusinessDay] | undefined {
  const days = rows.map(({ day }) => day).toSorted();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? [first, last] : undefined;
}

/** Finds the sales of the rows of a statement in the book. */
export function matchFile({ repo, catalogue, today }: ReadingRoom, { rows }: ReadFile): Match[] {
  const days = daysOf(rows);
  if (!days) return [];
  const [first, last] = days;
  const near = repo.soldBetween(laterDay(first, -MARGIN_DAYS), laterDay(last, MARGIN_DAYS));
  const numbers = new Set(near.map(({ number }) => number));
  const named = new Set(
    rows.map(({ reference }) => reference.toUpperCase()).filter((one) => !numbers.has(one)),
  );
  const far = [...named].flatMap(repo.soldOn);
  const meant = new Map<string, ReadonlySet<string>>();
  function fits(words: string, service: string): boolean {
    const codes =
      meant.get(words) ??
      new Set<string>(
        catalogue
          .find(words.slice(0, 80), today(), [])
          .slice(0, SERVICES_MEANT)
          .map(({ code }) => code),
      );
    meant.set(words, codes);
    return codes.has(service);
  }
  return matchRows(rows, [...far, ...near], fits);
}

const EXCEPTION_OF = {
  'wrong-amount': 'wrong-amount',
  reversed: 'reversed',
  extra: 'extra',
} as const;

function toExceptions(catalogue: CatalogueService, matches: readonly Match[]): CommissionException[] {
  return matches.flatMap(({ row, sold, outcome, expected }) =>
    outcome === 'agrees' || outcome === 'first-known'
      ? []
      : [
          {
            kind: EXCEPTION_OF[outcome],
            row: row.row,
            day: row.day,
            ...(sold && {
              number: sold.number,
              sequence: sold.receipt,
              service: catalogue.nameOf(sold.service),
            }),
            reference: keptReference(row.reference),
            expected,
            stated: row.commission,
          },
        ],
  );
}

/** A row of the book as the contract says it. */
export const toException = ({ row, number, sequence, name, ...one }: ExceptionRow): CommissionException => ({
  ...one,
  ...(row !== null && { row }),
  ...(number !== null && { number }),
  ...(sequence !== null && { sequence }),
  ...(name && { service: name }),
});

const countOf = (matches: readonly Match[], outcome: RowOutcome): number =>
  matches.filter((match) => match.outcome === outcome).length;

/** What a statement would do to the book; nothing is written. */
export function readingOf(room: ReadingRoom, file: ReadFile, taxes: readonly TaxRate[]): StatementReading {
  const { repo, catalogue } = room;
  const { rows, problems } = file;
  const matches = matchFile(room, file);
  const days = daysOf(rows);
  const [firstDay, lastDay] = days ?? [];
  const stated = new Set(matches.flatMap(({ sold }) => (sold ? [sold.receipt] : [])));
  const missing = days
    ? repo
        .missingBetween(...days)
        .filter(({ sequence }) => sequence !== null && !stated.has(sequence))
        .map(toException)
    : [];
  const takenInOn = repo.takenInOn(file.sha256);
  return {
    titles: [...file.titles],
    samples: file.samples.map((row) => [...row]),
    mapping: file.mapping,
    mapped: isMapped(file.mapping),
    rows: rows.length,
    problems: problems.slice(0, MOST_SHOWN),
    problemCount: new Set(problems.map(({ row }) => row)).size,
    ...(firstDay && { firstDay }),
    ...(lastDay && { lastDay }),
    outcomes: {
      agrees: countOf(matches, 'agrees'),
      'first-known': countOf(matches, 'first-known'),
      'wrong-amount': countOf(matches, 'wrong-amount'),
      reversed: countOf(matches, 'reversed'),
      extra: countOf(matches, 'extra'),
    },
    commission: totalOf(rows, 'commission'),
    tds: totalOf(rows, 'tds'),
    expectedTds: sum(
      rows.map(({ commission, day }) => taxOf(commission, taxOn(taxes, 'tds-commission', day))),
    ),
    exceptions: [...toExceptions(catalogue, matches), ...missing].slice(0, MOST_SHOWN),
    ...(takenInOn && { takenInOn }),
  };
}
