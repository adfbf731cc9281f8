import type {
  Application,
  ApplicationInFull,
  ApplicationKey,
  HandOffField,
  Worklist,
  WorklistCounts,
} from '../../contract/applications.ts';
import { type BusinessDay, daysBetween, formatDay } from '../../contract/day.ts';
import type { Person } from '../../contract/people.ts';
import type { PortalStanding } from '../../contract/reversals.ts';
import type { BothLanguages } from '../../contract/values.ts';
import type { Book } from '../book/book.service.ts';
import type { CatalogueService } from '../catalogue/catalogue.service.ts';
import type { People } from '../people/people.service.ts';
import { paperWord } from '../printing/paper-words.ts';
import type { Receipts } from '../receipts/receipts.service.ts';
import type { Settings } from '../society/settings.service.ts';
import { MovedBody } from './application-body.ts';
import type { WorkCalendar } from './application-resources.ts';
import type { ApplicationRow, OpenRow, applicationsRepo } from './applications.repo.ts';
import { measureMessage } from './message.rules.ts';
import type { Portals } from './portals.ts';
import { isOverdue, isStale, mayBecome, movesFrom } from './states.rules.ts';
import { trackingCode } from './tracking-code.rules.ts';
import { calendarKnown } from './working-days.rules.ts';

export type ViewRoom = {
  readonly book: Book;
  readonly catalogue: Pick<CatalogueService, 'nameOf' | 'papersOf'>;
  readonly people: Pick<People, 'get'>;
  readonly receipts: Pick<Receipts, 'read'>;
  readonly settings: Settings;
  readonly portals: Portals;
  readonly workCalendar: WorkCalendar;
  /** Where the money lies that the portal took for a line of a receipt. */
  readonly portalOf: (receipt: ApplicationKey['receipt'], line: number) => PortalStanding;
  readonly repo: ReturnType<typeof applicationsRepo>;
};

type Field = ApplicationInFull['fields'][number];

/** Applications as the screens show them. */
export function createApplicationView(room: ViewRoom) {
  const { book, catalogue, people, receipts, settings, portals, workCalendar, repo } = room;

  const isHeldUp = ({ receipt, line }: ApplicationKey): boolean => room.portalOf(receipt, line) === 'pending';
  const personOf = ({ personId, personVersion }: ApplicationRow): Person | undefined =>
    personId === null ? undefined : people.get(personId, personVersion ?? undefined);

  function toApplication(row: ApplicationRow): Application {
    const { receipt, line, receiptNumber, state, opened, since } = row;
    const today = book.today();
    const promised = row.promised ?? undefined;
    const explained = state === 'unreferenced' ? repo.findExplanation(row) : undefined;
    return {
      receipt,
      line,
      code: trackingCode(receiptNumber, line),
      receiptNumber,
      service: catalogue.nameOf(row.service),
      portal: portals.nameOf(row.portal),
      personName: personOf(row)?.name,
      state,
      opened,
      since,
      sinceDays: Math.max(0, daysBetween(since, today)),
      promised,
      reference: row.reference ?? undefined,
      isOverdue: isOverdue(state, promised, today),
      isStale: isStale(state, since, today),
      isHeldUp: isHeldUp(row),
      explained,
    };
  }

  /** The words that go to the customer's phone: what is needed and no more. */
  function messageOf({ state, service, reference, promised, code }: Application): string {
    const values = {
      service: service.hi,
      reference: reference ?? code,
      code,
      day: promised ? formatDay(promised) : '',
    };
    const isWaiting = state === 'applied' || state === 'pending';
    const word = isWaiting && !promised ? 'message_undated' : (`message_${state}` as const);
    return paperWord('hi', word, values);
  }

  /** What a portal asks of the person, in its usual order. Nothing of Aadhaar is ever among it. */
  function fieldsOf(row: ApplicationRow, application: Application): Field[] {
    const person = personOf(row);
    const { panchayat, block, district } = settings.get('society');
    const values: readonly (readonly [HandOffField, string])[] = [
      ['name', person?.name ?? ''],
      ['guardian', person?.guardian ?? ''],
      ['birthYear', person?.birthYear ?? ''],
      ['mobile', person?.mobile ?? ''],
      ['village', person?.village ?? ''],
      ['panchayat', panchayat.name.hi],
      ['block', block.name.hi],
      ['district', district.name.hi],
      ['reference', application.reference ?? ''],
    ];
    return values.flatMap(([field, value]) => (value === '' ? [] : [{ field, value }]));
  }

  function historyOf(
    row: ApplicationRow,
    receipt: ReturnType<Receipts['read']>,
  ): ApplicationInFull['history'] {
    const first = {
      at: receipt.event.t_wall,
      day: row.opened,
      state: 'unreferenced' as const,
      note: '',
      operator: settings.getOperator(receipt.event.user).name,
    };
    const steps = repo.steps(row).map(({ sequence, state, reference, note }) => {
      const event = book.findEvent(sequence)?.event;
      if (!event) throw new Error(`no event ${sequence}`);
      const moved = MovedBody.safeParse(event.body);
      return {
        at: event.t_wall,
        day: event.day,
        ...(state && { state }),
        ...(reference !== null && { reference }),
        note: note ?? '',
        ...(moved.success && { collector: moved.data.collector, proof: moved.data.proof }),
        operator: settings.getOperator(event.user).name,
      };
    });
    return [first, ...steps];
  }

  function promiseOf({ service, opened, promised }: ApplicationRow): ApplicationInFull['promise'] {
    const promise = portals.promiseOf(service);
    if (!promise || promised === null) return undefined;
    const { days, unit, source } = promise;
    return { days, unit, source, calendar: calendarKnown(workCalendar, opened, promised) };
  }

  return {
    toApplication,
    isHeldUp,
    papersOf: (row: ApplicationRow): BothLanguages[] =>
      catalogue.papersOf(row.service, row.opened, row.receipt),
    toInFull(row: ApplicationRow): ApplicationInFull {
      const application = toApplication(row);
      const receipt = receipts.read(row.receipt);
      const portal = portals.find(row.portal);
      const text = messageOf(application);
      return {
        ...application,
        papers: catalogue.papersOf(row.service, row.opened, row.receipt),
        fields: fieldsOf(row, application),
        example: portal?.reference?.example,
        promise: promiseOf(row),
        complaint: portal?.complaint,
        moves: movesFrom(row.state),
        mayDeliver: mayBecome(row.state, 'delivered'),
        message: { text, ...measureMessage(text) },
        history: historyOf(row, receipt),
        slips: repo.slipsOf(row),
      };
    },
  };
}

/** Whether an application stands in a worklist on a day. */
export function isIn(show: Exclude<Worklist, 'all'>, open: OpenRow, today: BusinessDay): boolean {
  const { state, since, promised } = open;
  switch (show) {
    case 'missing':
      return state === 'unreferenced';
    case 'overdue':
      return isOverdue(state, promised ?? undefined, today);
    case 'ready':
    case 'returned':
      return state === show;
    case 'stale':
      return isStale(state, since, today);
    case 'open':
      return true;
  }
}

/** Lists that ask somebody to do something. */
const ASKING = ['missing', 'overdue', 'ready', 'returned'] as const;

export function countsOf(open: readonly OpenRow[], today: BusinessDay): WorklistCounts {
  const count = (show: Exclude<Worklist, 'all'>): number =>
    open.filter((one) => isIn(show, one, today)).length;
  return {
    missing: count('missing'),
    overdue: count('overdue'),
    ready: count('ready'),
    returned: count('returned'),
    stale: count('stale'),
    open: open.length,
    attention: open.filter((one) => ASKING.some((show) => isIn(show, one, today))).length,
  };
}
