import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { BookSequence } from '../../contract/ids.ts';
import { openWorld } from '../world.ts';

const fileOf = (home: string, book: 'live' | 'training'): string => join(home, 'books', book, 'lesson.json');

test('A practice book begins with the lesson, and its progress survives a restart', async () => {
  await using world = await openWorld();
  await world.call('society.openBook', { mode: 'training' });
  expect(await world.call('lesson.read', {})).toEqual({ progress: { state: 'running' } });
  const progress = { state: 'left', receipt: BookSequence.parse(7) } as const;
  await world.call('lesson.keep', progress);
  await world.call('society.openBook', { mode: 'live' });
  await world.call('society.openBook', { mode: 'training' });
  expect(await world.call('lesson.read', {})).toEqual({ progress });
  expect(JSON.parse(readFileSync(fileOf(world.home, 'training'), 'utf8'))).toEqual(progress);
});

test('The book of the society has no lesson and keeps nothing of one', async () => {
  await using world = await openWorld();
  expect(await world.call('lesson.read', {})).toEqual({});
  const answer = await world.ask('lesson.keep', { state: 'running' });
  expect(answer).toMatchObject({ ok: false, fault: { code: 'app.unexpected' } });
  expect(existsSync(fileOf(world.home, 'live'))).toBe(false);
  world.defects.length = 0;
});

test('A progress that can not be read begins the lesson anew', async () => {
  await using world = await openWorld();
  await world.call('society.openBook', { mode: 'training' });
  writeFileSync(fileOf(world.home, 'training'), '{"state":"half');
  expect(await world.call('lesson.read', {})).toEqual({ progress: { state: 'running' } });
});
