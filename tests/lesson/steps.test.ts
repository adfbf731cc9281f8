import { expect, test } from 'vitest';
import { BookSequence } from '../../contract/ids.ts';
import { type Seen, doneSteps, hintOf, stepOf } from '../../renderer/screens/lesson/lesson.rules.ts';

const EMPTY: Seen['ticket'] = {
  hasService: false,
  hasPerson: false,
  wantsAmount: false,
  wantsPaper: false,
  payment: 'not yet',
};

const morning: Seen = {
  phase: 'open',
  ticket: EMPTY,
  progress: { state: 'running' },
  copies: 0,
  opened: { help: false, goTo: false },
  path: '/',
};

/** The step of the lesson and what is said about it. */
const at = (part: Partial<Seen>, ticket: Partial<Seen['ticket']> = {}) => {
  const seen = { ...morning, ...part, ticket: { ...EMPTY, ...ticket } };
  const step = stepOf(doneSteps(seen));
  return [step, hintOf(step, seen)];
};

test('a step is done when the program says so, and undone with what it rested on', () => {
  const caste = { hasService: true, wantsPaper: true };
  expect(at({ phase: 'unopened' })).toEqual(['day', 'day']);
  expect(at({})).toEqual(['service', 'service']);
  expect(at({}, { ...caste, wantsAmount: true })).toEqual(['service', 'amount']);
  expect(at({}, caste)).toEqual(['person', 'person']);
  expect(at({}, { ...caste, hasPerson: true })).toEqual(['papers', 'papers']);
  expect(at({}, { hasPerson: true })).toEqual(['service', 'service']);
});

test('the payment is led key by key', () => {
  const ready = { hasService: true, hasPerson: true };
  expect(at({}, ready)).toEqual(['cash', 'pay']);
  expect(at({}, { ...ready, payment: 'asked' })).toEqual(['cash', 'exact']);
  expect(at({}, { ...ready, payment: 'typed' })).toEqual(['cash', 'finish']);
});

test('after the sale nothing of the desk matters any more: the copy of the receipt, then both ways to help', () => {
  const progress = { state: 'running', receipt: BookSequence.parse(7) } as const;
  expect(at({ progress, phase: 'closed' })).toEqual(['slip', 'slip']);
  expect(at({ progress, path: '/receipts/7' })).toEqual(['slip', 'again']);
  expect(at({ progress, copies: 1 })).toEqual(['help', 'help']);
  expect(at({ progress, copies: 1, opened: { help: true, goTo: false } })).toEqual(['help', 'goTo']);
  expect(at({ progress, copies: 1, opened: { help: true, goTo: true } })).toEqual([undefined, 'end']);
});

test('a day that was left open, a day that is closed and another room each have their own way on', () => {
  expect(at({ phase: 'forgotten' })).toEqual(['day', 'forgotten']);
  expect(at({ phase: 'closed' })).toEqual(['day', 'closed']);
  expect(at({ path: '/settings' })).toEqual(['service', 'toCounter']);
  expect(at({ phase: 'unopened', path: '/settings' })).toEqual(['day', 'toCounter']);
});
