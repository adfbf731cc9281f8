import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import words from '../../resources/fingerprint-words.json' with { type: 'json' };
import { fingerprintOf, fingerprintWords } from '../../main/devices/till-key.ts';
import { openWorld } from '../world.ts';
import { eventsOf } from './read-book.ts';

const textOf = (pdf: string): string =>
  execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }).replace(/\s+/gu, ' ');

const keyIn = (file: string, what: string): string =>
  String(eventsOf(file).find((event) => event.what === what)?.body['public_key']);

test('the start certificate shows the key that the book names, its fingerprint in words, and the seed', async () => {
  await using world = await openWorld();
  const { path } = await world.call('society.startCertificate', {});
  await world.close();
  const [start] = eventsOf(world.databaseFile);
  const key = keyIn(world.databaseFile, 'till.started');
  const text = textOf(path);
  expect(text).toContain(key);
  expect(text).toContain(fingerprintOf(key));
  expect(text).toContain(String(start?.prev));
  for (const [place, word] of fingerprintWords(key, words).entries())
    expect(text).toContain(`${place + 1}. ${word.normalize('NFC')}`);
  expect(path.startsWith(world.home)).toBe(true);
});

test('after a change of keys it is that of the new key, and names the lost one', async () => {
  await using world = await openWorld();
  const first = await world.call('society.startCertificate', {});
  await world.close();
  rmSync(join(world.home, 'books', 'live', 'counter.key'));
  await using later = await openWorld({ folder: world.home, clock: world.clock, setUp: false });
  await later.call('society.rollKey', { requestId: randomUUID() });
  const { path } = await later.call('society.startCertificate', {});
  await later.close();
  expect(path).not.toBe(first.path);
  const text = textOf(path);
  expect(text).toContain(keyIn(world.databaseFile, 'key.rolled'));
  expect(text).toContain(fingerprintOf(keyIn(world.databaseFile, 'till.started')));
});

test('the words of fingerprints are 256 and differ', () => {
  expect(new Set(words.map((word) => word.normalize('NFC'))).size).toBe(256);
});
