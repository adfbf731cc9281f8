import { newSalt } from '../book/book-event.ts';
import { randomUUID } from 'node:crypto';
import type { BusinessDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import type {
  CorrectHousehold,
  FoundHousehold,
  Household,
  HouseholdAct,
  HouseholdEntry,
  HouseholdOfPerson,
  JoinHousehold,
  LeaveHousehold,
  MergeHouseholds,
  SplitHousehold,
} from '../../contract/households.ts';
import {
  type BookSequence,
  HouseholdId,
  type OperatorId,
  type PersonId,
  type RequestId,
} from '../../contract/ids.ts';
import type { Book } from '../book/book.service.ts';
import type { Database } from '../database/open.ts';
import type { People } from '../people/people.service.ts';
import { type HouseholdVersion, type NewVersion, householdsRepo } from './households.repo.ts';
import {
  type Family,
  HouseholdBody,
  type HouseholdEvent,
  JOIN_ACTS,
  LEAVE_ACTS,
  householdDigest,
  leaving,
  remaining,
  restated,
  together,
} from './households.rules.ts';

export type HouseholdsRoom = {
  readonly database: Database;
  readonly book: Book;
  readonly people: Pick<People, 'get'>;
  /** Who wrote an event, by the name that papers show, and when. */
  readonly writerOf: (sequence: BookSequence) => Pick<HouseholdEntry, 'at' | 'operator'>;
};

export type Households = ReturnType<typeof createHouseholds>;

/** What happens to one household in a command. */
type Change = Family & {
  readonly householdId: HouseholdId;
  readonly act: HouseholdAct;
  readonly subjects: readonly PersonId[];
};

type Happening = {
  readonly requestId: RequestId;
  readonly what: HouseholdEvent;
  readonly day: BusinessDay;
  readonly reason?: string;
  readonly changes: readonly [Change, ...Change[]];
};

/**
 * The households of the people who are served. All that happens to one is a new version of it, never an edit; the book
 * notes every version by random id and salted digest.
 */
export function createHouseholds({ database, book, people, writerOf }: HouseholdsRoom) {
  const repo = householdsRepo(database);

  function getNewest(id: HouseholdId): HouseholdVersion {
    const newest = repo.findNewest(id);
    if (!newest) throw new Fault('household.notFound');
    return newest;
  }

  const shown = ({ householdId, version, ward, tola, village, members }: HouseholdVersion): Household => ({
    householdId,
    version,
    ward,
    tola,
    village,
    members: members.map(({ personId, relation }) => ({ person: people.get(personId), relation })),
  });

  /** What the same request has written before. */
  function findRecorded(requestId: RequestId): Household | undefined {
    const sequence = book.findRequest(requestId);
    if (sequence === undefined) return undefined;
    const [first] = HouseholdBody.parse(book.findEvent(sequence)?.event.body).households;
    const version = first && repo.findVersion(first.household, first.version);
    if (!version) throw new Fault('household.notFound');
    return shown(version);
  }

  function versionOf({ subjects, members, ...change }: Change, { day, reason = '' }: Happening): NewVersion {
    return {
      ...change,
      version: (repo.findNewest(change.householdId)?.version ?? 0) + 1,
      day,
      reason,
      subjects: JSON.stringify(subjects),
      members: JSON.stringify(members.map(({ personId, relation }) => ({ personId, relation }))),
      salt: newSalt(),
    };
  }

  /** Writes one event and the versions it makes. The answer is the household of the first change. */
  function record(happening: Happening, user: OperatorId): Household {
    const { requestId, what, changes } = happening;
    const versions = changes.map((change) => versionOf(change, happening));
    const body: HouseholdBody = {
      households: versions.map(({ householdId, version, salt, ...content }) => ({
        household: householdId,
        version,
        digest: householdDigest(salt, content),
      })),
    };
    const { sequence } = book.append({ kind: 'L', what, user, request: requestId, body: () => body });
    for (const version of versions) repo.insert(version, sequence);
    // Who goes from one to another must have left the first before she can settle in the second.
    for (const { householdId } of changes) repo.empty(householdId);
    for (const { householdId, members } of changes) repo.settle(householdId, members);
    return shown(getNewest(changes[0].householdId));
  }

  /** When something happened: never after today. */
  function dayOf({ day }: { readonly day?: BusinessDay | undefined }): BusinessDay {
    const today = book.today();
    if (day !== undefined && day > today) throw new Fault('household.dayAhead');
    return day ?? today;
  }

  function assertLives(personId: PersonId): void {
    people.get(personId);
    if (repo.findDeath(personId) !== undefined) throw new Fault('household.died');
  }

  function assertFree(personId: PersonId): void {
    assertLives(personId);
    if (repo.findHome(personId) !== undefined) throw new Fault('household.alreadyMember');
  }

  function found({ requestId, address, head }: FoundHousehold, user: OperatorId): Household {
    assertFree(head);
    const householdId = HouseholdId.parse(randomUUID());
    const members = [{ personId: head, relation: 'head' }] as const;
    const change: Change = { householdId, ...address, members, act: 'founded', subjects: [head] };
    return record({ requestId, what: 'household.founded', day: book.today(), changes: [change] }, user);
  }

  /** Her leaving of the household where she was, when she comes into another one. */
  function departure(personId: PersonId, reason: JoinHousehold['reason']): Change[] {
    const home = repo.findHome(personId);
    if (home === undefined) return [];
    if (reason !== 'marriage' && reason !== 'moved') throw new Fault('household.alreadyMember');
    const before = getNewest(home);
    const members = remaining(before.members, [personId]);
    return [{ ...before, members, act: LEAVE_ACTS[reason], subjects: [personId] }];
  }

  function join(command: JoinHousehold, user: OperatorId): Household {
    const { requestId, householdId, personId, relation, reason } = command;
    const before = getNewest(householdId);
    assertLives(personId);
    if (repo.findHome(personId) === householdId) throw new Fault('household.alreadyMember');
    const members = together(before.members, [{ personId, relation }], [{ personId, relation }]);
    const change: Change = { ...before, members, act: JOIN_ACTS[reason], subjects: [personId] };
    const changes: Happening['changes'] = [change, ...departure(personId, reason)];
    return record({ requestId, what: 'household.joined', day: dayOf(command), changes }, user);
  }

  function leave(command: LeaveHousehold, user: OperatorId): Household {
    const { requestId, personId, reason, rest } = command;
    const home = repo.findHome(personId);
    if (home === undefined) throw new Fault('household.notMember');
    const before = getNewest(home);
    const members = remaining(before.members, [personId], rest);
    const change: Change = { ...before, members, act: LEAVE_ACTS[reason], subjects: [personId] };
    return record({ requestId, what: 'household.left', day: dayOf(command), changes: [change] }, user);
  }

  function split(command: SplitHousehold, user: OperatorId): Household {
    const { requestId, householdId, address, rest } = command;
    const before = getNewest(householdId);
    const members = leaving(before.members, command.members);
    const subjects = members.map(({ personId }) => personId);
    const founded = HouseholdId.parse(randomUUID());
    const changes: Happening['changes'] = [
      { householdId: founded, ...address, members, act: 'split-off', subjects },
      { ...before, members: remaining(before.members, subjects, rest), act: 'split', subjects },
    ];
    return record({ requestId, what: 'household.split', day: dayOf(command), changes }, user);
  }

  function merge(command: MergeHouseholds, user: OperatorId): Household {
    const { requestId, householdId, from } = command;
    if (householdId === from) throw new Fault('household.membersDiffer');
    const [before, other] = [getNewest(householdId), getNewest(from)];
    const subjects = other.members.map(({ personId }) => personId);
    const members = together(before.members, other.members, command.members);
    const changes: Happening['changes'] = [
      { ...before, members, act: 'merged', subjects },
      { ...other, members: [], act: 'dissolved', subjects },
    ];
    return record({ requestId, what: 'household.merged', day: dayOf(command), changes }, user);
  }

  function correct(command: CorrectHousehold, user: OperatorId): Household {
    const { requestId, householdId, address, reason } = command;
    const before = getNewest(householdId);
    const members = restated(before.members, command.members);
    const change: Change = { ...before, ...address, members, act: 'corrected', subjects: [] };
    const day = book.today();
    return record({ requestId, what: 'household.corrected', day, reason, changes: [change] }, user);
  }

  /** A command in one transaction; the same request again gives the same answer. */
  const command = <C extends { readonly requestId: RequestId }>(
    act: (order: C, user: OperatorId) => Household,
  ) =>
    database.transaction((order: C, user: OperatorId) => findRecorded(order.requestId) ?? act(order, user))
      .immediate;

  const entryOf = ({ act, day, reason, sequence, version, subjects }: HouseholdVersion): HouseholdEntry => ({
    sequence,
    version,
    act,
    day,
    reason,
    ...writerOf(sequence),
    people: subjects.map((personId) => people.get(personId).name),
  });

  return {
    /** Throws household.notFound. */
    get: (id: HouseholdId): Household => shown(getNewest(id)),
    /** Everybody who belongs with a person now, herself too; nobody where she belongs to no household. */
    membersWith(personId: PersonId): PersonId[] {
      const home = repo.findHome(personId);
      return home === undefined ? [] : getNewest(home).members.map((member) => member.personId);
    },
    isMember: (personId: PersonId): boolean => repo.findHome(personId) !== undefined,
    /** Where a person belongs now, and the day of her death. */
    ofPerson(personId: PersonId): HouseholdOfPerson {
      const home = repo.findHome(personId);
      const died = repo.findDeath(personId);
      return {
        ...(home !== undefined && { household: shown(getNewest(home)) }),
        ...(died !== undefined && { died }),
      };
    },
    /** All that happened to a household, the latest first. Throws household.notFound. */
    history(id: HouseholdId): HouseholdEntry[] {
      getNewest(id);
      return repo.versions(id).map(entryOf).toReversed();
    },
    /** Begins a household with its head. Throws household.alreadyMember, household.died and people.notFound. */
    found: command(found),
    /** Takes somebody in; by marriage or moving also out of where she was. Throws the faults of `found`, too. */
    join: command(join),
    /** Lets somebody go or notes her death. Throws household.notMember and household.headMissing. */
    leave: command(leave),
    /** Some go into a household of their own, which is the answer. */
    split: command(split),
    /** All of another household come in, which is empty from then on. */
    merge: command(merge),
    /** Puts an address or relations right, with the reason. */
    correct: command(correct),
  };
}
