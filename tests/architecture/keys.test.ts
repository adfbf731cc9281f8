import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { KEYS, KEY_NAMES, keyName } from '../../contract/keys.ts';

const ROOT = join(import.meta.dirname, '../../renderer');

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => ({ name, code: readFileSync(join(ROOT, name), 'utf8') }));

test('the window knows each key of the table, so that no key on the card is dead', () => {
  const code = sources.map((source) => source.code).join('\n');
  expect(KEY_NAMES.filter((name) => !new RegExp(`KEYS\\.${name}\\b`, 'u').test(code))).toEqual([]);
});

test('no two keys of the table are the same key', () => {
  const captions = KEY_NAMES.map((name) => keyName(KEYS[name]));
  expect(new Set(captions).size).toBe(captions.length);
});

test('the frame of the window, the counter and the queue bind no command key beside the table', () => {
  const rooms = sources.filter(
    ({ name }) => name.startsWith('app/') || /^screens\/(?:tickets|queue)\//u.test(name),
  );
  expect(rooms.length).toBeGreaterThan(20);
  const own = rooms.flatMap(({ name, code }) =>
    [...code.matchAll(/code: '(?:F\d+|Key\w)'(?:, (?:alt|ctrl): true)?/gu)].map(
      ([found]) => `${name}: ${found}`,
    ),
  );
  // Ctrl+K is a second way to the go-to box; the payment has F9 again, and letters that mean something only there.
  expect(own.toSorted()).toEqual([
    "app/Shell.tsx: code: 'KeyK', ctrl: true",
    "screens/tickets/PayPanel.tsx: code: 'F9'",
    "screens/tickets/PayPanel.tsx: code: 'KeyH'",
    "screens/tickets/PayPanel.tsx: code: 'KeyU'",
  ]);
});
