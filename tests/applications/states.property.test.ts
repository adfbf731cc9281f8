import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ApplicationState } from '../../contract/applications.ts';
import { isEnded, mayBecome, movesFrom } from '../../main/applications/states.rules.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { allOf, withSupervisor } from '../receipts/reversing.ts';
import { openWorld } from '../world.ts';
import { type Key, handOver, move, sellCaste, withNumber } from './application-room.ts';

type State = ApplicationState;
type Act = 'number' | 'pending' | 'returned' | 'ready' | 'rejected' | 'deliver' | 'refund';

/**
 * The reference, written apart from the program: which act is refused in which state, and where the others lead. A number
 * given later corrects the one before and leaves the state as it is.
 */
function after(state: State, act: Act, hasNumber: boolean): State | 'refused' {
  if (act === 'refund') return state === 'money-returned' ? 'refused' : 'money-returned';
  if (act === 'number') return state === 'unreferenced' ? 'applied' : hasNumber ? state : 'refused';
  if (state === 'money-returned' || state === 'delivered') return 'refused';
  if (act === 'deliver') return ['applied', 'pending', 'ready'].includes(state) ? 'delivered' : 'refused';
  if (act === state) return 'refused';
  if (state === 'unreferenced') return act === 'rejected' ? 'rejected' : 'refused';
  if (state === 'rejected') return act === 'pending' ? 'pending' : 'refused';
  if (state === 'ready') return act === 'returned' ? 'returned' : 'refused';
  return act;
}

const ACTS: readonly Act[] = ['number', 'pending', 'returned', 'ready', 'rejected', 'deliver', 'refund'];

test('any order of acts leads where the reference says, refuses what it refuses, and the book verifies', async () => {
  await using world = await openWorld();
  const approval = await withSupervisor(world);
  let numbers = 1000;
  const perform = async (act: Act, key: Key): Promise<unknown> => {
    if (act === 'number') {
      numbers += 1;
      return world.call('applications.setReference', withNumber(key, { reference: `BCCCO/2026/${numbers}` }));
    }
    if (act === 'deliver') return handOver(world, key);
    if (act !== 'refund') return move(world, key, act);
    const order = await allOf(world, { sequence: key.receipt });
    return world.call('receipts.reverse', { ...order, requestId: randomUUID(), approval });
  };
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...ACTS), { minLength: 1, maxLength: 8 }), async (acts) => {
      const { receipt, line } = await sellCaste(world);
      let state: State = 'unreferenced';
      let hasNumber = false;
      for (const act of acts) {
        const next = after(state, act, hasNumber);
        const refused = await perform(act, { receipt, line }).then(
          () => false,
          () => true,
        );
        expect(refused, `${act} in ${state}`).toBe(next === 'refused');
        if (next !== 'refused') {
          state = next;
          hasNumber ||= act === 'number';
        }
        expect((await world.call('applications.get', { receipt, line })).state).toBe(state);
      }
    }),
    { numRuns: 25 },
  );
  await world.close();
  const database = openForReading(world.databaseFile);
  expect(verifyBook(database).findings).toEqual([]);
  database.close();
});

test('from every state money may go back but from its own, and what has ended is not waited for', () => {
  for (const state of ApplicationState.options) {
    expect(mayBecome(state, 'money-returned')).toBe(state !== 'money-returned');
    expect(movesFrom(state)).not.toContain(state);
  }
  expect(ApplicationState.options.filter(isEnded)).toEqual(['delivered', 'rejected', 'money-returned']);
});
