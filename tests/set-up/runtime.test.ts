import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import electron from 'electron/package.json' with { type: 'json' };
import { releaseRuntime } from '../../tools/set-up/runtime.mjs';

function makeElectron(files: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), 'seva-bahi-electron-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

test('a release is made with the official Electron of the pinned version', () => {
  const folder = makeElectron({ version: electron.version });
  expect(releaseRuntime(folder)).toBe(folder);
});

test('a release is never made with the fallback, whatever version it says', () => {
  const folder = makeElectron({ version: electron.version, 'PROVENANCE.json': '{}' });
  expect(() => releaseRuntime(folder)).toThrow(/fallback Electron .* must never be shipped/);
});

test.each([{ version: '33.2.1' }, {}])('a release is never made with another Electron: %j', (files) => {
  expect(() => releaseRuntime(makeElectron(files))).toThrow(
    `needs the official Electron ${electron.version}`,
  );
});
