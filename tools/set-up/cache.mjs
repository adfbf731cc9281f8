import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The place of something that takes long to make and outlives node_modules, which every `npm ci` empties.
 * @param {string} name Names the contents in full: other contents, another name.
 */
export function cachedFolder(name) {
  const { XDG_CACHE_HOME: caches } = process.env;
  return join(caches || join(homedir(), '.cache'), 'seva-bahi', name);
}

/**
 * Whether the folder is whole: PROVENANCE.json is written last.
 * @param {string} folder
 */
export function isComplete(folder) {
  return existsSync(join(folder, 'PROVENANCE.json'));
}

/**
 * Fills a folder of the cache. It is made beside its place and moved there, so that neither an interruption nor
 * another set-up at the same time leaves half of it.
 * @param {string} folder
 * @param {(scratch: string) => { contents: string, provenance: object }} make Answers with the folder to keep.
 */
export function fillCache(folder, make) {
  mkdirSync(join(folder, '..'), { recursive: true });
  const scratch = mkdtempSync(`${folder}.`);
  try {
    const { contents, provenance } = make(scratch);
    writeFileSync(join(contents, 'PROVENANCE.json'), `${JSON.stringify(provenance, null, 2)}\n`);
    if (!isComplete(folder)) renameSync(contents, folder);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
