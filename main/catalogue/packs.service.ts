import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ServiceCode } from '../../contract/catalogue.ts';
import { Fault } from '../../contract/faults.ts';
import { BookSequence, type OperatorId } from '../../contract/ids.ts';
import {
  type ApplyPack,
  ApplyReason,
  type ExportPack,
  type PackDifference,
  type PackFacts,
  type TakenPack,
  type TakenPacks,
  type UndoPack,
  UndoReason,
} from '../../contract/rate-packs.ts';
import { BothLanguages } from '../../contract/values.ts';
import type { BookEvent } from '../book/book-event.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { Clock } from '../devices/clock.ts';
import { writeFileDurably } from '../devices/durable-file.ts';
import type { PaperMaker } from '../printing/paper-maker.ts';
import { type LetterheadRoom, letterheadOf } from '../society/letterhead.ts';
import type { Users } from '../users/users.service.ts';
import type { CatalogueService } from './catalogue.service.ts';
import type { ChangesRepo } from './changes.repo.ts';
import { totalsOf } from './difference.rules.ts';
import { type PackPeriod, effectiveDay, periodOf, periodsAsOf } from './editions.rules.ts';
import type { Catalogue } from './load-catalogue.ts';
import { packDifference } from './pack-difference.ts';
import { type SignedPack, readPackFile } from './pack-file.ts';
import { assertFits, catalogueDigest } from './pack-fit.rules.ts';
import type { PacksRepo } from './packs.repo.ts';
import type { Publishers } from './publishers.ts';
import type { KeptPackChange } from './rates.service.ts';
import type { States } from './states.ts';

export type PacksRoom = LetterheadRoom & {
  readonly database: Database;
  readonly book: Book;
  readonly clock: Pick<Clock, 'now'>;
  /** The catalogue that ships with the program. */
  readonly shipped: Catalogue;
  readonly catalogue: Pick<CatalogueService, 'whyWithheld'>;
  readonly changes: ChangesRepo;
  readonly packs: PacksRepo;
  readonly publishers: Publishers;
  readonly states: States;
  readonly users: Pick<Users, 'approve'>;
  readonly operatorName: (operator: OperatorId) => string;
  readonly paperMaker: Pick<PaperMaker, 'pdf'>;
  readonly reportsFolder: string;
};

const AppliedBody = z.looseObject({
  publisher: z.looseObject({ name: BothLanguages }),
  reason: ApplyReason,
  source: z.string(),
});
const UndoneBody = z.looseObject({
  reason: UndoReason,
  source: z.string(),
  explanation: z.string().optional(),
});

export type Packs = ReturnType<typeof createPacks>;

/** Packs of rates: read, compared with what holds, taken in and taken back. What was sold keeps its price. */
export function createPacks(room: PacksRoom) {
  const { database, book, shipped, packs, states, users } = room;
  const trusted = room.training ? room.publishers.training : room.publishers.live;

  const standing = (): PackPeriod[] => packs.periods().filter(({ undone }) => undone === undefined);

  let digests: readonly string[] | undefined;
  const known = (): readonly string[] =>
    (digests ??= [catalogueDigest(shipped), ...room.publishers.earlierCatalogues]);

  const readFile = (bytes: Uint8Array): SignedPack => {
    const signed = readPackFile(bytes, trusted, book.today());
    assertFits(signed.pack, {
      shipped,
      knownCatalogues: known(),
      state: states.centre,
      packs: standing(),
    });
    return signed;
  };

  const eventOf = (sequence: BookSequence): BookEvent => {
    const event = book.findEvent(sequence)?.event;
    if (!event) throw new Error(`no event of the pack ${sequence}`);
    return event;
  };

  const factsOf = ({ pack, digest, from }: PackPeriod, publisher: BothLanguages): PackFacts => ({
    number: pack.number,
    name: pack.name,
    digest,
    publisher,
    from: pack.from,
    effective: from,
    ...(pack.states && { states: pack.states.map(states.nameOf) }),
  });

  function tell(period: PackPeriod, publisher: BothLanguages): PackDifference {
    const services = packDifference(period, {
      shipped,
      before: periodsAsOf(packs.periods(), period.since),
      changes: room.changes.all().filter(({ since }) => since < period.since),
      whyWithheld: room.catalogue.whyWithheld,
    });
    return { ...factsOf(period, publisher), totals: totalsOf(services), services };
  }

  /**
   * What the file of a pack would change if it were taken in now. Throws what reading the file throws, and
   * pack.otherState, pack.notNewer, pack.gap, pack.baseUnknown, pack.faulty for one that does not belong here.
   */
  function read(bytes: Uint8Array): PackDifference {
    const { pack, digest, publisher } = readFile(bytes);
    const since = BookSequence.parse((book.findHead()?.event.seq ?? 0) + 1);
    return tell(periodOf({ since, digest, day: book.today() }, pack), publisher.name);
  }

  /** What a pack changed that was taken in. Throws pack.notFound. */
  function get(sequence: BookSequence): PackDifference {
    const period = packs.periods().find(({ since }) => since === sequence);
    if (!period) throw new Fault('pack.notFound');
    return tell(period, AppliedBody.parse(eventOf(sequence).body).publisher.name);
  }

  function actOf({ user, approver, t_wall: at }: BookEvent) {
    if (!approver) throw new Error('nobody agreed to a pack');
    return { at, operator: room.operatorName(user), approver: room.operatorName(approver) };
  }

  function toTaken(period: PackPeriod): TakenPack {
    const applied = eventOf(period.since);
    const { publisher, reason, source } = AppliedBody.parse(applied.body);
    const undone = period.undone && eventOf(period.undone.since);
    const state = period.from > book.today() ? 'coming' : 'now';
    return {
      ...factsOf(period, publisher.name),
      sequence: period.since,
      state: undone ? 'undone' : state,
      services: period.services.size,
      applied: { ...actOf(applied), reason, source },
      ...(undone && { undone: { ...actOf(undone), ...UndoneBody.parse(undone.body) } }),
    };
  }

  /** Whether the newest thing done with packs was a step back. */
  function isSecondStep(): boolean {
    const acts = packs.periods().flatMap(({ since, undone }) => [since, ...(undone ? [undone.since] : [])]);
    const newest = Math.max(...acts);
    return packs.periods().some(({ undone }) => undone?.since === newest);
  }

  function list(): TakenPacks {
    const newest = standing().at(-1)?.since;
    return {
      packs: packs.periods().map(toTaken).toReversed(),
      ...(newest !== undefined && { newest }),
      isSecondStep: isSecondStep(),
    };
  }

  const writeApplied = database.transaction(
    ({ requestId, bytes, reason, source }: ApplyPack, user: OperatorId, approver: OperatorId): void => {
      if (book.findRequest(requestId) !== undefined) return;
      const { pack, bytes: canonical, digest, signature, publisher } = readFile(bytes);
      const { number, name, from } = pack;
      const { sequence: since, day } = book.append({
        kind: 'L',
        what: 'rate-pack.applied',
        user,
        request: requestId,
        approver,
        body: (place) => ({
          number,
          name,
          digest,
          from,
          effective: effectiveDay(pack, place.day),
          ...(pack.states && { states: pack.states }),
          state: states.centre.code,
          publisher: { name: publisher.name, public_key: publisher.publicKey, signature },
          reason,
          source,
        }),
      });
      packs.insertPack(digest, number, canonical);
      packs.insertAct({ since, act: 'applied', digest, day });
    },
  ).immediate;

  function newestAs(sequence: BookSequence): PackPeriod {
    const newest = standing().at(-1);
    if (newest?.since !== sequence) throw new Fault('pack.notNewest');
    return newest;
  }

  const writeUndone = database.transaction(
    (order: UndoPack, user: OperatorId, approver: OperatorId): void => {
      const { requestId, sequence, reason, source, explanation } = order;
      if (book.findRequest(requestId) !== undefined) return;
      const { digest, pack } = newestAs(sequence);
      const { sequence: since, day } = book.append({
        kind: 'L',
        what: 'rate-pack.undone',
        user,
        request: requestId,
        approver,
        body: () => ({ applied: sequence, number: pack.number, digest, reason, source, explanation }),
      });
      packs.insertAct({ since, act: 'undone', digest, day });
    },
  ).immediate;

  const approve = async (
    { approval }: Pick<ApplyPack, 'approval'>,
    user: OperatorId,
  ): Promise<OperatorId> => {
    if (!approval) throw new Fault('users.approvalNeeded');
    return users.approve(approval, { not: [user] });
  };

  return {
    list,
    read,
    get,

    /**
     * Takes a pack in: from its day on, and never before today, its records go before those that stood. The same request
     * again changes nothing. Throws what `read` throws, users.approvalNeeded and what is wrong with the approval.
     */
    async apply(order: ApplyPack, user: OperatorId): Promise<TakenPacks> {
      if (book.findRequest(order.requestId) === undefined) {
        readFile(order.bytes);
        writeApplied(order, user, await approve(order, user));
      }
      return list();
    },

    /**
     * Takes the newest pack back: from today on the catalogue is what it was before it. Throws pack.notNewest when
     * another is the newest by now, pack.secondStep when the step before was one back too and nobody says why,
     * users.approvalNeeded and what is wrong with the approval.
     */
    async undo(order: UndoPack, user: OperatorId): Promise<TakenPacks> {
      if (book.findRequest(order.requestId) === undefined) {
        newestAs(order.sequence);
        if (isSecondStep() && order.explanation === undefined) throw new Fault('pack.secondStep');
        writeUndone(order, user, await approve(order, user));
      }
      return list();
    },

    /** What packs did to a service, the oldest first. */
    changesOf: (service: ServiceCode): KeptPackChange[] =>
      packs
        .periods()
        .filter(({ services }) => services.has(service))
        .flatMap(({ since, undone, pack: { number, name }, from }) => {
          const told = { kind: 'pack', number, name } as const;
          const sourceOf = (sequence: BookSequence): string =>
            z.looseObject({ source: z.string() }).parse(eventOf(sequence).body).source;
          return [
            { since, change: { ...told, act: 'applied' as const, from, source: sourceOf(since) } },
            ...(undone
              ? [
                  {
                    since: undone.since,
                    change: {
                      ...told,
                      act: 'undone' as const,
                      from: undone.from,
                      source: sourceOf(undone.since),
                    },
                  },
                ]
              : []),
          ];
        }),

    /** Writes what a pack would change, or changed, as a PDF of A4, and answers its path. Throws what reading it throws. */
    async exportDifference(asked: ExportPack, operator: OperatorId): Promise<{ path: string }> {
      const difference = 'bytes' in asked ? read(asked.bytes) : get(asked.sequence);
      const pdf = await room.paperMaker.pdf({
        kind: 'rate-pack',
        ...letterheadOf(room),
        difference,
        printedAt: room.clock.now(),
        operator: room.operatorName(operator),
      });
      mkdirSync(room.reportsFolder, { recursive: true });
      const name = `rate-pack-${difference.number}-${book.today()}${room.training ? '-training' : ''}.pdf`;
      const path = join(room.reportsFolder, name);
      writeFileDurably(path, pdf);
      return { path };
    },
  };
}
