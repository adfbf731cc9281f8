import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { businessDayOf } from '../../contract/day.ts';
import type { BookSequence } from '../../contract/ids.ts';
import type { Turnover } from '../../contract/till.ts';
import type { BothLanguages } from '../../contract/values.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import { writeFileDurably } from '../devices/durable-file.ts';
import type { PaperMaker } from '../printing/paper-maker.ts';
import type { ClosingPaper, TurnoverFigures } from '../printing/papers.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import { closingRepo } from './closing.repo.ts';
import type { Closings } from './closing.service.ts';

export type ClosingPapersRoom = LetterheadRoom & {
  readonly database: Database;
  readonly book: Book;
  readonly closings: Pick<Closings, 'get' | 'coveredBy'>;
  readonly paperMaker: Pick<PaperMaker, 'pdf'>;
  /** Of the till's public key. */
  readonly fingerprint: () => string;
  readonly reportsFolder: string;
};

/** The names that the figures of a day are shown with, by code. */
type Names = {
  readonly services: ReadonlyMap<string, BothLanguages>;
  readonly waivers: ReadonlyMap<string, BothLanguages>;
};

/** Figures of a day with the names of services, kinds of waiver and operators, for a paper. */
export const namedFigures = (
  turnover: Turnover,
  names: Names,
  settings: LetterheadRoom['settings'],
): Omit<TurnoverFigures, 'turnover'> => ({
  services: turnover.services.map(({ service, count, received }) => ({
    name: names.services.get(service) ?? { hi: service, en: service },
    count,
    received,
  })),
  operators: turnover.operators.map(({ operatorId, ...figures }) => ({
    name: settings.getOperator(operatorId).name,
    ...figures,
  })),
  waivers: (turnover.waivers ?? []).map(({ waiver, ...figures }) => ({
    name: names.waivers.get(waiver) ?? { hi: waiver, en: waiver },
    ...figures,
  })),
});

/** The Z slip of a closing, built from its signed event: the same closing gives the same paper for ever. */
export function createClosingPapers(room: ClosingPapersRoom) {
  const { database, book, closings, settings, paperMaker, fingerprint, reportsFolder } = room;
  const repo = closingRepo(database);

  function paper(sequence: BookSequence): ClosingPaper {
    const { at, sequence: _, ...closing } = closings.get(sequence);
    const names = {
      services: repo.serviceNamesIn(closings.coveredBy(sequence)),
      waivers: repo.waiverNamesUntil(sequence),
    };
    return {
      kind: 'closing',
      ...letterheadOf(room, sequence),
      issuedAt: at,
      closedOn: businessDayOf(at),
      closing,
      ...namedFigures(closing.turnover, names, settings),
      hash: book.findEvent(sequence)?.hash ?? '',
      fingerprint: fingerprint(),
    };
  }

  return {
    paper,
    /** Writes the Z slip as a PDF for people and answers its path. Throws till.closingNotFound. */
    async export(sequence: BookSequence): Promise<{ path: string }> {
      const made = paper(sequence);
      const pdf = await paperMaker.pdf(made);
      mkdirSync(reportsFolder, { recursive: true });
      const path = join(reportsFolder, `closing-${made.closing.day}${made.training ? '-training' : ''}.pdf`);
      writeFileDurably(path, pdf);
      return { path };
    },
  };
}
