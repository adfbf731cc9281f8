import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import {
  type MethodName,
  type Contract,
  type Output,
  type Parsed,
  PERMISSIONS,
  contract,
} from '../../contract/contract.ts';
import type { Method } from '../../contract/methods/method.ts';
import { type Answer, Fault, type FieldProblem } from '../../contract/faults.ts';
import type { OperatorId } from '../../contract/ids.ts';
import type { UserRole } from '../../contract/users.ts';
import { asFault } from '../database/storage-faults.ts';
import { maskedFor } from './mask.ts';

/** Who is at the counter. The program keeps it; a window can not name one. */
export type Session = { readonly operatorId: OperatorId; readonly role: UserRole };

type SessionFor<M extends MethodName> = Contract[M]['role'] extends 'anyone' ? undefined : Session;

export type Handlers<M extends MethodName = MethodName> = {
  readonly [K in M]: (input: Parsed<K>, session: SessionFor<K>) => Output<K> | Promise<Output<K>>;
};

/**
 * Any handler, called by a name that is only known at run time. Written as a method because the parameters of methods
 * may be narrower: that the input is the handler's own was checked by its schema, the session by its role.
 */
type Handler = { call(input: unknown, session: Session | undefined): unknown }['call'];

export type Dispatch = (name: unknown, input: unknown) => Promise<Answer<unknown>>;

export const isMethod = (name: unknown): name is MethodName =>
  typeof name === 'string' && Object.hasOwn(contract, name);

const refuse = ({ code, params, fields }: Fault): Answer<never> => ({
  ok: false,
  fault: { code, params, fields },
});

type Issue = z.core.$ZodIssue;

function problemOf(issue: Issue): Pick<FieldProblem, 'problem' | 'limit'> {
  switch (issue.code) {
    case 'too_small': {
      const limit = Number(issue.minimum);
      if (issue.origin === 'string') return { problem: issue.input === '' ? 'missing' : 'tooShort', limit };
      return { problem: 'tooSmall', limit };
    }
    case 'too_big':
      return { problem: issue.origin === 'string' ? 'tooLong' : 'tooLarge', limit: Number(issue.maximum) };
    case 'invalid_type':
      return { problem: issue.input === undefined ? 'missing' : 'wrong' };
    case 'custom':
      return { problem: issue.params?.['problem'] === 'aadhaar' ? 'aadhaar' : 'wrong' };
    default:
      return { problem: 'wrong' };
  }
}

const toFieldProblem = (issue: Issue): FieldProblem => ({
  field: issue.path.join('.'),
  ...problemOf(issue),
});

export type DispatchOptions = {
  /** Who is at the counter now; nobody until a book is set up. */
  readonly session: () => Session | undefined;
  /** Why a method of the contract has no handler just now. */
  readonly unavailable: () => Fault;
  /** Takes an error that no operator can mend, with the number that the screen shows for it. */
  readonly report: (defect: unknown, number: string) => void;
};

/**
 * The door: every word from the window is checked here (known method, role, schema) before it reaches a handler, and
 * every outcome becomes an answer; nothing is thrown across.
 */
export function createDispatch(
  handlers: () => Partial<Handlers>,
  { session, unavailable, report }: DispatchOptions,
): Dispatch {
  async function answer(name: MethodName, raw: unknown): Promise<Answer<unknown>> {
    const { kind, role, input, output }: Method = contract[name];
    const who = session();
    if (role !== 'anyone' && !who) return refuse(unavailable());
    if (who && !PERMISSIONS[kind][role].includes(who.role)) return refuse(new Fault('app.forbidden'));

    const parsed = input.safeParse(raw, { reportInput: true });
    if (!parsed.success)
      return refuse(new Fault('app.invalidInput', {}, parsed.error.issues.map(toFieldProblem)));

    const handle: Handler | undefined = handlers()[name];
    if (!handle) return refuse(unavailable());
    // Parsed on the way out too: what the contract does not name stays inside.
    return { ok: true, value: maskedFor(who?.role, output.parse(await handle(parsed.data, who))) };
  }

  return async (name, raw) => {
    if (!isMethod(name)) return refuse(new Fault('app.invalidInput'));
    try {
      return await answer(name, raw);
    } catch (error) {
      return refuse(asFault(error) ?? asDefect(error, report));
    }
  };
}

/** An error that no operator can mend: reported under a number, of which alone she hears. */
export function asDefect(error: unknown, report: DispatchOptions['report']): Fault {
  const number = randomBytes(3).toString('hex');
  report(error, number);
  return new Fault('app.unexpected', { number });
}
