import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OperatorId } from '../../contract/ids.ts';
import type { RateCard } from '../../contract/rates.ts';
import type { Book } from '../book/book.service.ts';
import type { Clock } from '../devices/clock.ts';
import { writeFileDurably } from '../devices/durable-file.ts';
import type { PaperMaker } from '../printing/paper-maker.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import type { CatalogueService } from './catalogue.service.ts';

export type RateCardRoom = LetterheadRoom & {
  readonly book: Book;
  readonly catalogue: CatalogueService;
  readonly clock: Pick<Clock, 'now'>;
  readonly paperMaker: Pick<PaperMaker, 'pdf'>;
  readonly reportsFolder: string;
};

export type RateCards = ReturnType<typeof createRateCards>;

/** What the citizen may see of rates: those that are notified or set, of the services that the counter offers. */
export function createRateCards(room: RateCardRoom) {
  const { book, catalogue, clock, paperMaker, reportsFolder, settings, training } = room;

  /** The rates of today, by the groups of the catalogue; a service of which no figure is sure is left out. */
  function read(): RateCard {
    const day = book.today();
    const services = catalogue
      .onOffer()
      .map(({ code }) => catalogue.show(code, day))
      .filter(({ stopped, prices }) => !stopped && prices.some(({ verified, fixed }) => verified || fixed));
    const groups = Map.groupBy(services, ({ group }) => group);
    return {
      day,
      groups: [...groups].map(([name, members]) => ({
        name,
        services: members.map(({ code, name: called, prices }) => ({ service: code, name: called, prices })),
      })),
    };
  }

  /** Writes the poster of today's rates as a PDF of A3, and answers its path. */
  async function exportPoster(operator: OperatorId): Promise<{ path: string }> {
    const card = read();
    const pdf = await paperMaker.pdf({
      kind: 'rate-card',
      ...letterheadOf(room),
      card,
      printedAt: clock.now(),
      operator: settings.getOperator(operator).name,
    });
    mkdirSync(reportsFolder, { recursive: true });
    const path = join(reportsFolder, `rate-card-${card.day}${training ? '-training' : ''}.pdf`);
    writeFileDurably(path, pdf);
    return { path };
  }

  return { read, exportPoster };
}
