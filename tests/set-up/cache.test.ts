import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { fillCache, isComplete } from '../../tools/set-up/cache.mjs';

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'seva-bahi-cache-')), 'electron');
});

function make(scratch: string) {
  const contents = join(scratch, 'contents');
  mkdirSync(contents);
  writeFileSync(join(contents, 'electron'), 'binary');
  return { contents, provenance: { version: '33.2.1' } };
}

test('a folder of the cache is complete once it is filled, and nothing is left beside it', () => {
  expect(isComplete(folder)).toBe(false);
  fillCache(folder, make);
  expect(isComplete(folder)).toBe(true);
  expect(readdirSync(dirname(folder))).toEqual(['electron']);
});

test('what could not be made to the end leaves nothing', () => {
  const fillAndBreakOff = () =>
    fillCache(folder, (scratch) => {
      make(scratch);
      throw new Error('the line broke');
    });
  expect(fillAndBreakOff).toThrow('the line broke');
  expect(existsSync(folder)).toBe(false);
  expect(readdirSync(dirname(folder))).toEqual([]);
});

test('a folder that another set-up has filled meanwhile is kept', () => {
  fillCache(folder, (scratch) => {
    fillCache(folder, make);
    return make(scratch);
  });
  expect(isComplete(folder)).toBe(true);
});
