import { randomUUID } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { z } from 'zod';
import type { Input, Output } from '../../contract/contract.ts';
import type { UserRole } from '../../contract/users.ts';
import type { World } from '../world.ts';

/** PINs that are hard to guess, one a person. */
export const PIN = { meena: '738291', rakesh: '904627', anil: '615043', sangita: '482957' } as const;
export const WRONG = '527306';

type User = Output<'users.add'>;
type Approval = Input<'users.resetPin'>['approval'];

/** Who has the counter since the set-up, without a PIN. */
export async function firstUser({ call }: World): Promise<User> {
  const { users } = await call('users.list', {});
  return users.find(({ name }) => name === 'संगीता कुमारी') ?? expectUser();
}

function expectUser(): never {
  throw new Error('the first user is missing');
}

export const addUser = (
  { call }: World,
  name: string,
  role: UserRole,
  pin: string,
  approval?: Approval,
): Promise<User> => call('users.add', { requestId: randomUUID(), name, role, pin, approval });

/** The first supervisor. */
export const addMeena = (world: World): Promise<User> => addUser(world, 'मीना सिंह', 'supervisor', PIN.meena);

/** A second person's word: the first supervisor's, who is added where there is none yet. */
export async function secondPerson(world: World) {
  const { users } = await world.call('users.list', {});
  const { operatorId } = users.find(({ role }) => role === 'supervisor') ?? (await addMeena(world));
  return { operatorId, pin: PIN.meena };
}

/** Hands the counter over. */
export const switchTo = ({ call }: World, operatorId: string, pin?: string): Promise<User> =>
  call('users.switch', { requestId: randomUUID(), operatorId, pin });

/** The fault of a promise, as code and params. */
export async function faultOf(work: Promise<unknown>): Promise<unknown> {
  const { code, params } = await work.then(
    () => ({ code: 'none', params: {} }),
    (fault: unknown) => z.object({ code: z.string(), params: z.unknown() }).parse(fault),
  );
  return { code, params };
}

const Event = z.object({
  what: z.string(),
  user: z.string(),
  approver: z.string().optional(),
  body: z.record(z.string(), z.unknown()),
});

/** The events of users in the book, the oldest first. */
export function userEvents({ databaseFile }: World, ...whats: readonly string[]): z.output<typeof Event>[] {
  const database = new Sqlite(databaseFile, { readonly: true });
  const rows = database.prepare('SELECT bytes FROM book_event ORDER BY sequence').pluck().all();
  database.close();
  return rows
    .map((bytes) => Event.parse(JSON.parse(String(bytes))))
    .filter(({ what }) => whats.includes(what));
}
