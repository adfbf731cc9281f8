import type {
  Application,
  ApplicationInFull,
  ApplicationKey,
  ApplicationList,
  CopyField,
  DeliverApplication,
  ExplainMissing,
  ListApplications,
  MoveApplication,
  PrintApplicationSlip,
  SetReference,
} from '../../contract/applications.ts';
import { Fault } from '../../contract/faults.ts';
import type { BookSequence, OperatorId, PersonId, RequestId } from '../../contract/ids.ts';
import { type Content, digestOf, newSalt } from '../book/book-event.ts';
import { eventNumber } from '../book/event-number.ts';
import type { Database } from '../database/open.ts';
import type { BriefClipboard } from '../devices/clipboard.ts';
import type { PaperLanguages } from '../people/paper-languages.service.ts';
import type { People } from '../people/people.service.ts';
import type { PrintQueue } from '../printing/printing.service.ts';
import type { ReceiptBody, ReversalBody } from '../receipts/receipt-body.ts';
import type { Receipts } from '../receipts/receipts.service.ts';
import type { ApplicationSlipBody, MovedBody, ReferencedBody } from './application-body.ts';
import type { Portal } from './application-resources.ts';
import { type ViewRoom, countsOf, createApplicationView, isIn } from './application-view.ts';
import { type ApplicationRow, applicationsRepo } from './applications.repo.ts';
import { createPortals } from './portals.ts';
import { mayBecome } from './states.rules.ts';
import { readTrackingCode, trackingCode } from './tracking-code.rules.ts';

export type ApplicationsRoom = Omit<ViewRoom, 'repo' | 'portals' | 'people' | 'receipts'> & {
  readonly database: Database;
  readonly people: Pick<People, 'get' | 'find'>;
  readonly languages: Pick<PaperLanguages, 'of'>;
  readonly receipts: Pick<Receipts, 'read' | 'findByNumber'>;
  readonly portals: readonly Portal[];
  readonly printing: Pick<PrintQueue, 'enqueue'>;
  readonly clipboard: BriefClipboard;
  /** The records that are of one person. */
  readonly recordsOf: (personId: PersonId) => PersonId[];
  readonly till: string;
  readonly training: boolean;
};

export type Applications = ReturnType<typeof createApplications>;

/** How a number must look in its portal; anything where that is not known. */
const fits = ({ reference }: Portal, given: string): boolean =>
  !reference || new RegExp(reference.pattern, 'u').test(given);

/** Lines that live on in a portal until what was asked for is in the customer's hands. */
export function createApplications(room: ApplicationsRoom) {
  const { database, book, receipts, printing, clipboard } = room;
  const repo = applicationsRepo(database);
  const portals = createPortals(room.portals, room.workCalendar);
  const view = createApplicationView({ ...room, portals, repo });
  const prefix = room.training ? 'X' : room.till;

  /** Throws application.notFound. */
  function getRow(key: ApplicationKey): ApplicationRow {
    const row = repo.find(key);
    if (!row) throw new Fault('application.notFound');
    return row;
  }
  const get = (key: ApplicationKey): ApplicationInFull => view.toInFull(getRow(key));

  const keyOf = ({ receipt, line }: ApplicationKey): ApplicationKey => ({ receipt, line });

  type Act = {
    readonly what: string;
    readonly kind?: 'B' | 'L';
    readonly request: RequestId;
    readonly user: OperatorId;
  };
  const append = ({ kind = 'L', ...act }: Act, body: Readonly<Record<string, Content | undefined>>) =>
    book.append({ kind, ...act, body: () => body });

  /** Refuses a number of another form without a reason, and one that another application has. */
  function refuseWrong({ portal }: ApplicationRow, order: SetReference): void {
    const { reference, override, isShared } = order;
    const known = portals.find(portal);
    if (known && !fits(known, reference) && !override)
      throw new Fault('application.referenceForm', { example: known.reference?.example ?? '' });
    const other = repo.findSameReference({ ...keyOf(order), portal, reference });
    if (other !== undefined && !isShared) throw new Fault('application.referenceTaken', { number: other });
  }

  /**
   * Notes the portal's number, or corrects it by another event; the first makes a slip for the customer. The same request
   * again changes nothing. Throws application.notFound, application.wrongState, application.referenceForm,
   * application.referenceTaken.
   */
  function setReference(order: SetReference, user: OperatorId): void {
    const { requestId, reference, override, promised } = order;
    if (book.findRequest(requestId) !== undefined) return;
    const row = getRow(order);
    const isFirst = mayBecome(row.state, 'applied');
    if (!isFirst && row.reference === null) throw new Fault('application.wrongState');
    refuseWrong(row, order);
    const salt = newSalt();
    const body: ReferencedBody = {
      application: keyOf(order),
      portal: row.portal,
      digest: digestOf(salt, { reference }),
      ...(isFirst && { state: 'applied' }),
      ...(override && { override }),
      ...(promised && { promised }),
    };
    const { sequence, day } = append({ what: 'application.referenced', request: requestId, user }, body);
    repo.insertReference(sequence, { ...order, portal: row.portal, promised, salt });
    if (!isFirst) return;
    repo.insertChange(sequence, order, 'applied', day);
    handSlip(order, user);
  }

  type Change = ApplicationKey &
    Pick<MovedBody, 'state' | 'collector' | 'proof'> & {
      readonly requestId: RequestId;
      readonly note: string;
    };

  function change({ requestId, state, note, collector, proof, ...key }: Change, user: OperatorId): void {
    if (book.findRequest(requestId) !== undefined) return;
    if (!mayBecome(getRow(key).state, state)) throw new Fault('application.wrongState');
    const salt = newSalt();
    const body: MovedBody = {
      application: keyOf(key),
      state,
      digest: digestOf(salt, { value: note }),
      ...(collector && { collector }),
      ...(proof && { proof }),
    };
    const what = state === 'delivered' ? 'application.delivered' : 'application.moved';
    const { sequence, day } = append({ what, request: requestId, user }, body);
    repo.insertChange(sequence, key, state, day);
    repo.insertNote(sequence, note, salt);
  }

  /** The slip of an application: everything but names and numbers is in its event. */
  function handSlip(key: ApplicationKey, user: OperatorId, request?: RequestId): void {
    const row = getRow(key);
    const { body: sold } = receipts.read(key.receipt);
    const duplicate = repo.slipsOf(key);
    const complaint = portals.find(row.portal)?.complaint;
    let number = '';
    const { sequence } = book.append({
      kind: 'B',
      what: 'application-slip',
      user,
      ...(request && { request }),
      body: (place): ApplicationSlipBody => ({
        number: (number = eventNumber(prefix, 'B', place)),
        day: place.day,
        ...(sold.person && { person: sold.person }),
        application: keyOf(key),
        code: trackingCode(row.receiptNumber, key.line),
        receiptDay: sold.day,
        name: room.catalogue.nameOf(row.service),
        portal: portals.nameOf(row.portal),
        papers: view.papersOf(row),
        ...(row.promised && { promised: row.promised }),
        ...(complaint && { complaint }),
        duplicate,
        language: room.languages.of(sold.person?.id, sold.language),
      }),
    });
    repo.insertSlip(sequence, key, duplicate);
    printing.enqueue({ sequence, kind: 'application', title: number, duplicate });
  }

  function printSlip({ requestId, ...key }: PrintApplicationSlip, user: OperatorId): void {
    if (book.findRequest(requestId) === undefined) handSlip(key, user, requestId);
  }

  /** Applications whose number is missing and nobody has said why since the day was opened. */
  const unexplained = (): ApplicationKey[] =>
    repo
      .open()
      .filter(({ state }) => state === 'unreferenced')
      .filter((key) => !view.isHeldUp(key) && repo.findExplanation(key) === undefined)
      .map(keyOf);

  /** Says why numbers are missing. Throws application.notFound, and application.wrongState where none is. */
  function explain({ requestId, reason, application }: ExplainMissing, user: OperatorId): void {
    if (book.findRequest(requestId) !== undefined) return;
    if (application && getRow(application).state !== 'unreferenced')
      throw new Fault('application.wrongState');
    const explained = application ? [keyOf(application)] : unexplained();
    if (explained.length === 0) return;
    const body = { reason, applications: explained };
    const { sequence } = append({ what: 'applications.explained', request: requestId, user }, body);
    for (const key of explained) repo.insertExplanation(sequence, key, reason);
  }

  /** By what is typed: a tracking code or the end of a receipt's number, a reference, or a name. */
  function search(text: string): ApplicationRow[] {
    const code = readTrackingCode(text);
    const typed = code?.receiptNumber ?? text.toUpperCase();
    const isNumber = /\d/u.test(text);
    const people = room.people.find(text).map(({ personId }) => personId);
    const found = [
      ...(isNumber ? [...repo.byNumber(typed), ...repo.byReference(typed)] : []),
      ...(people.length > 0 ? repo.byPeople(people) : []),
    ];
    return [...new Map(found.map((row) => [trackingCode(row.receiptNumber, row.line), row])).values()];
  }

  function list({ show, text }: ListApplications): ApplicationList {
    const open = repo.open();
    const today = book.today();
    const shown = (): ApplicationRow[] =>
      show === 'all'
        ? repo.newest()
        : open
            .filter((one) => isIn(show, one, today))
            .slice(0, 200)
            .map(getRow);
    const rows = text === '' ? shown() : search(text);
    return { counts: countsOf(open, today), items: rows.map(view.toApplication) };
  }

  const inOne = <Order extends ApplicationKey>(act: (order: Order, user: OperatorId) => void) => {
    const once = database.transaction(act).immediate;
    return (order: Order, user: OperatorId): ApplicationInFull => {
      once(order, user);
      return get(order);
    };
  };

  return {
    list,
    /** What a person's applications wait for: a number, another try, or that somebody collects them. */
    dueOf: (personId: PersonId): Application[] =>
      repo
        .byPeople(room.recordsOf(personId))
        .filter(({ state }) => state === 'unreferenced' || state === 'returned' || state === 'ready')
        .map(view.toApplication),
    /** Throws application.notFound. */
    get,
    /** Where a code leads. Throws application.notFound, and application.otherTill with the till that took it. */
    find(code: string): ApplicationKey {
      const read = readTrackingCode(code);
      if (!read) throw new Fault('application.notFound');
      if (read.till !== prefix) throw new Fault('application.otherTill', { till: read.till });
      const receipt = receipts.findByNumber(read.receiptNumber);
      if (receipt === undefined) throw new Fault('application.notFound');
      return keyOf(getRow({ receipt, line: read.line }));
    },
    setReference: inOne(setReference),
    /** Throws application.notFound, application.wrongState. */
    move: inOne((order: MoveApplication, user) => change(order, user)),
    /** Puts it into somebody's hands. Throws application.notFound, application.wrongState. */
    deliver: inOne(({ who, ...order }: DeliverApplication, user) =>
      change({ ...order, state: 'delivered', note: who }, user),
    ),
    printSlip: inOne(printSlip),
    explain: database.transaction(explain).immediate,
    /** Puts one field onto the clipboard. Throws application.notFound, also for a field that is empty. */
    async copy({ field, ...key }: CopyField): Promise<void> {
      const { fields, message } = get(key);
      const value = field === 'message' ? message.text : fields.find((one) => one.field === field)?.value;
      if (value === undefined) throw new Fault('application.notFound');
      await clipboard.write(value);
    },
    clearClipboard: clipboard.clear,
    /** The portal's number that was known at an event. */
    referenceAt: repo.findReferenceAt,
    /** What a line sold today says of its application. */
    begin: (service: string) => portals.begin(service, book.today()),
    /** Makes the applications of a receipt, inside its transaction. */
    issued(receipt: BookSequence, { lines, day }: ReceiptBody): void {
      for (const [at, { service, application }] of lines.entries())
        if (application)
          repo.insert({
            receipt,
            line: at + 1,
            service,
            day,
            portal: application.portal,
            promised: application.promised,
          });
    },
    /** Ends the applications whose money went back, inside the reversal's transaction. */
    reversed(sequence: BookSequence, { receipt, lines, day }: ReversalBody): void {
      for (const { line, endsApplication } of lines)
        if (endsApplication) repo.insertChange(sequence, { receipt, line }, 'money-returned', day);
    },
    /** How many numbers are missing, and how many of them nobody has explained since the day was opened. */
    missing: () => ({
      all: repo.open().filter(({ state }) => state === 'unreferenced').length,
      unexplained: unexplained().length,
    }),
  };
}
