import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { Fault } from '../../contract/faults.ts';
import { type BookSequence, OperatorId, type RequestId } from '../../contract/ids.ts';
import type {
  AddUser,
  Approval,
  ResetPin,
  SetEnabled,
  SetPin,
  SetRole,
  SwitchUser,
  User,
  Users as UserList,
} from '../../contract/users.ts';
import { digestOf, newSalt } from '../book/book-event.ts';
import type { NewEvent } from '../book/book.service.ts';
import type { StoredPin } from './pin-hash.ts';
import { type PinsRoom, createPins } from './pins.service.ts';
import { type Standing, type UserRow, usersRepo } from './users.repo.ts';

export type UsersRoom = PinsRoom;

export type Users = ReturnType<typeof createUsers>;

const AddedBody = z.looseObject({ operator: z.object({ id: OperatorId }) });

/** Who asked for an act, and who approved it. */
type By = Pick<NewEvent, 'user' | 'request' | 'approver'>;

const isSupervisor = ({ role, enabled }: Standing): boolean => role === 'supervisor' && enabled;

/**
 * Who works at the counter: roles, PINs, whose turn it is, and the word of a second person. The book knows users by
 * random ids and salted digests.
 */
export function createUsers(room: UsersRoom) {
  const { database, book } = room;
  const repo = usersRepo(database);
  const pins = createPins(room);

  const toUser = (row: UserRow): User => ({ ...row, lockedMinutes: pins.lockedMinutes(row.operatorId) });

  /** Throws users.notFound. */
  function getRow(operatorId: OperatorId): UserRow {
    const row = repo.find(operatorId);
    if (!row) throw new Fault('users.notFound');
    return row;
  }

  /** Throws users.notFound, users.disabled. */
  function getEnabled(operatorId: OperatorId): UserRow {
    const row = getRow(operatorId);
    if (!row.enabled) throw new Fault('users.disabled');
    return row;
  }

  const get = (operatorId: OperatorId): User => toUser(getRow(operatorId));
  const isDone = (request: RequestId): boolean => book.findRequest(request) !== undefined;
  const supervisors = (): UserRow[] => repo.all().filter(isSupervisor);

  /**
   * Takes the word of a second person: a supervisor who may work and whose PIN is right, who is not at the counter now
   * and none of `not`, which names whoever had a hand in what is approved. Belongs before the transaction of the
   * command that it is for. Throws users.samePerson, users.notFound, users.disabled, users.notSupervisor, users.noPin,
   * users.wrongPin with `left`, users.lockedOut with `minutes`.
   */
  async function approve(
    { operatorId, pin }: Approval,
    { not }: { readonly not: readonly OperatorId[] },
  ): Promise<OperatorId> {
    if (repo.findOnDuty()?.operatorId === operatorId || not.includes(operatorId))
      throw new Fault('users.samePerson');
    if (getEnabled(operatorId).role !== 'supervisor') throw new Fault('users.notSupervisor');
    await pins.check(operatorId, pin);
    return operatorId;
  }

  /** As approve; throws users.approvalNeeded when there is none. */
  function demandApproval(approval: Approval | undefined, not: readonly OperatorId[]): Promise<OperatorId> {
    if (!approval) throw new Fault('users.approvalNeeded');
    return approve(approval, { not });
  }

  /** The user whom the same request has added before. */
  function findAdded(request: RequestId): User | undefined {
    const sequence = book.findRequest(request);
    if (sequence === undefined) return undefined;
    return get(AddedBody.parse(book.findEvent(sequence)?.event.body).operator.id);
  }

  function refuseTakenName(name: string): void {
    if (repo.all().some((user) => user.name === name)) throw new Fault('users.nameTaken');
  }

  const writeAdded = database.transaction(({ name, role }: AddUser, pin: StoredPin, by: By): User => {
    const earlier = by.request && findAdded(by.request);
    if (earlier) return earlier;
    refuseTakenName(name);
    const operatorId = OperatorId.parse(randomUUID());
    const salt = newSalt();
    const operator = { id: operatorId, digest: digestOf(salt, { name }) };
    const { sequence } = book.append({
      kind: 'L',
      what: 'user.added',
      ...by,
      body: () => ({ operator, role, enabled: true, ...(!by.approver && { unapproved: true }) }),
    });
    repo.insertUser({ operatorId, name }, sequence, salt);
    repo.insertStanding(operatorId, sequence, { role, enabled: true });
    pins.record(operatorId, pin, { user: by.user, approver: by.approver });
    return get(operatorId);
  }).immediate;

  /**
   * Adds a user. Until there is a supervisor nobody can approve, and the event says so.
   * Throws users.weakPin, users.nameTaken, users.approvalNeeded and what approve throws.
   */
  async function add(command: AddUser, user: OperatorId): Promise<User> {
    const { requestId: request, name, pin, approval } = command;
    const earlier = findAdded(request);
    if (earlier) return earlier;
    pins.refuseWeak(pin);
    refuseTakenName(name);
    const approver = supervisors().length > 0 ? await demandApproval(approval, [user]) : undefined;
    return writeAdded(command, await pins.make(pin), { user, request, approver });
  }

  /** What no approval can allow. Throws users.lastSupervisor, users.onDuty, users.noPin. */
  function refuseStanding(row: UserRow, next: Standing): void {
    const others = supervisors().filter(({ operatorId }) => operatorId !== row.operatorId);
    if (isSupervisor(row) && !isSupervisor(next) && others.length === 0)
      throw new Fault('users.lastSupervisor');
    if (!next.enabled && repo.findOnDuty()?.operatorId === row.operatorId) throw new Fault('users.onDuty');
    // Whoever has no PIN is whoever says so; that may sell, and must not approve.
    if (next.role === 'supervisor' && !row.hasPin) throw new Fault('users.noPin');
  }

  const writeStanding = database.transaction(
    (operatorId: OperatorId, part: Partial<Standing>, what: string, by: By): User => {
      const row = getRow(operatorId);
      const next: Standing = { role: row.role, enabled: row.enabled, ...part };
      if (by.request && isDone(by.request)) return toUser(row);
      if (next.role === row.role && next.enabled === row.enabled) return toUser(row);
      refuseStanding(row, next);
      const body = { operator: operatorId, ...next };
      const { sequence } = book.append({ kind: 'L', what, ...by, body: () => body });
      repo.insertStanding(operatorId, sequence, next);
      return get(operatorId);
    },
  ).immediate;

  async function change(
    { requestId, operatorId, approval }: SetRole | SetEnabled,
    part: Partial<Standing>,
    what: string,
    user: OperatorId,
  ): Promise<User> {
    if (isDone(requestId)) return get(operatorId);
    const row = getRow(operatorId);
    refuseStanding(row, { ...row, ...part });
    const approver = await demandApproval(approval, [user, operatorId]);
    return writeStanding(operatorId, part, what, { user, request: requestId, approver });
  }

  const writePin = database.transaction((operatorId: OperatorId, pin: StoredPin, by: By): User => {
    if (!(by.request && isDone(by.request))) pins.record(operatorId, pin, by);
    return get(operatorId);
  }).immediate;

  /** Throws users.weakPin, users.usedPin, and for a wrong old PIN what a check of the PIN throws. */
  async function setPin({ requestId: request, oldPin, pin }: SetPin, user: OperatorId): Promise<User> {
    if (isDone(request)) return get(user);
    pins.refuseWeak(pin);
    if (pins.has(user)) await pins.check(user, typed('oldPin', oldPin));
    return writePin(user, await pins.make(pin, user), { user, request });
  }

  /** Throws users.notFound, users.weakPin, users.usedPin, users.approvalNeeded and what approve throws. */
  async function resetPin(command: ResetPin, user: OperatorId): Promise<User> {
    const { requestId: request, operatorId, pin, approval } = command;
    if (isDone(request)) return get(operatorId);
    getRow(operatorId);
    pins.refuseWeak(pin);
    const approver = await demandApproval(approval, [user, operatorId]);
    return writePin(operatorId, await pins.make(pin, operatorId), { user, request, approver });
  }

  /** Puts another user on duty, inside the transaction of the command that does it. */
  function handTo(to: OperatorId, request?: RequestId): void {
    getEnabled(to);
    const from = repo.findOnDuty()?.operatorId;
    if (from === undefined || from === to) return;
    const body = { from, to };
    const { sequence } = book.append({
      kind: 'L',
      what: 'user.switched',
      user: from,
      ...(request && { request }),
      body: () => body,
    });
    repo.insertDuty(sequence, to);
  }

  const writeSwitch = database.transaction((to: OperatorId, request: RequestId): void => {
    if (!isDone(request)) handTo(to, request);
  }).immediate;

  /**
   * Takes the word of whoever takes the counter over, before the transaction of the hand-over.
   * Throws app.forbidden for an auditor, users.notFound, users.disabled and what a check of the PIN throws.
   */
  async function prove({ operatorId, pin }: Approval): Promise<void> {
    if (getEnabled(operatorId).role === 'auditor') throw new Fault('app.forbidden');
    await pins.check(operatorId, pin);
  }

  /** Throws users.notFound, users.disabled, and for a wrong PIN what a check of the PIN throws. */
  async function switchTo({ requestId, operatorId, pin }: SwitchUser): Promise<User> {
    getEnabled(operatorId);
    if (isDone(requestId)) return get(operatorId);
    if (pins.has(operatorId)) await pins.check(operatorId, typed('pin', pin));
    writeSwitch(operatorId, requestId);
    return get(operatorId);
  }

  return {
    list: (): UserList => ({ users: repo.all().map(toUser), approvalNeeded: supervisors().length > 0 }),
    add,
    setRole: (command: SetRole, user: OperatorId): Promise<User> =>
      change(command, { role: command.role }, 'user.role-changed', user),
    setEnabled: (command: SetEnabled, user: OperatorId): Promise<User> =>
      change(command, { enabled: command.enabled }, command.enabled ? 'user.enabled' : 'user.disabled', user),
    setPin,
    resetPin,
    switchTo,
    handTo,
    prove,
    approve,
    /**
     * Who took or gave money at the counter since an event: none of them may approve what came of it, under whatever
     * name the counter stands now.
     */
    handledSince: (sequence: BookSequence): OperatorId[] => repo.handledSince(sequence),
    settle: pins.settle,
  };
}

/** Throws app.invalidInput when a PIN that is needed was not typed. */
function typed(field: string, pin: string | undefined): string {
  if (pin === undefined) throw new Fault('app.invalidInput', {}, [{ field, problem: 'missing' }]);
  return pin;
}
