import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly, step } from './commands.mjs';
import { tool } from './toolchain.mjs';

const SOURCES = [
  'contract',
  'main',
  'preload',
  'renderer',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
];

/** Builds the program, unless what was built last still stands for the sources. */
export async function ensureBuilt() {
  const record = join(root, 'out/built-from.txt');
  const sources = SOURCES.flatMap(listFiles).join('\n');
  if (existsSync(record) && readFileSync(record, 'utf8') === sources) return;
  await step('Building', () => runQuietly(tool('electron-vite', 'build')));
  writeFileSync(record, sources);
}

/**
 * Every file with its size and its time: any difference, in either direction, is a change.
 * @param {string} source
 * @returns {string[]}
 */
function listFiles(source) {
  const path = join(root, source);
  const entry = statSync(path);
  if (!entry.isDirectory()) return [`${source} ${entry.size} ${entry.mtimeMs}`];
  return readdirSync(path).flatMap((name) => listFiles(`${source}/${name}`));
}
