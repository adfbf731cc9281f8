import type { Input, MethodName, Output, Topic } from '../../contract/contract.ts';
import { Fault } from '../../contract/faults.ts';
import type { Answer } from '../../contract/faults.ts';

/** What the preload script puts into the window. */
type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly onChange: (listener: (topic: Topic) => void) => () => void;
};

declare global {
  interface Window {
    readonly counter: Bridge;
  }
}

// The door parses every answer with the schema of its method before it sends it; only its frame is looked at here.
function isAnswer<M extends MethodName>(heard: unknown): heard is Answer<Output<M>> {
  return typeof heard === 'object' && heard !== null && 'ok' in heard;
}

const answered = new Set<(name: MethodName) => void>();

/** Hears of every call that the program answered well; answers how to stop hearing. */
export function onAnswer(listener: (name: MethodName) => void): () => void {
  answered.add(listener);
  return () => answered.delete(listener);
}

const refused = new Set<(name: MethodName) => void>();

/** Hears of every call that the program refused; answers how to stop hearing. */
export function onRefusal(listener: (name: MethodName) => void): () => void {
  refused.add(listener);
  return () => refused.delete(listener);
}

/** Asks the program. Throws the Fault that it answers with; any other error is a defect. */
export async function call<M extends MethodName>(name: M, input: Input<M>): Promise<Output<M>> {
  const answer = await window.counter.call(name, input);
  if (!isAnswer<M>(answer)) throw new Error(`no answer to ${name}`);
  if (answer.ok) {
    for (const listener of answered) listener(name);
    return answer.value;
  }
  for (const listener of refused) listener(name);
  throw new Fault(answer.fault.code, answer.fault.params, answer.fault.fields);
}

/** Hears what changed on the program side; answers how to stop hearing. */
export function onChange(listener: (topic: Topic) => void): () => void {
  return window.counter.onChange(listener);
}

const reported = new WeakSet<Error>();

/** Any error as the fault to show. What is not a Fault is a defect: reported, and shown with calm words of its own. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  if (error instanceof Error && !reported.has(error)) {
    reported.add(error);
    reportError(error);
  }
  return new Fault('app.unexpected');
}

const UUID_TIME = /^(.{8})-(.{4})-4/u;

/**
 * A new random id, made where the thing begins. It starts with the time, as RFC 9562 words version 7, so that ids made
 * one after another lie side by side in the database.
 */
export function newId(): string {
  const time = Date.now().toString(16).padStart(12, '0');
  return crypto.randomUUID().replace(UUID_TIME, `${time.slice(0, 8)}-${time.slice(8)}-7`);
}
