import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, root, runQuietly, step } from './commands.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/** Installs what the lock file names, unless it is there already. */
export async function ensureDependencies() {
  // npm writes this record last: an install that broke off has none.
  const record = join(root, 'node_modules/.package-lock.json');
  if (existsSync(record) && isCurrent(readLock(join(root, 'package-lock.json')), readLock(record))) return;
  await step('Installing dependencies', () => runQuietly(npm('ci', '--loglevel=error')));
}

/**
 * Whether the packages installed are those of the lock file. Optional ones are for some kinds of machine only.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed npm's record of node_modules
 */
export function isCurrent(wanted, installed) {
  const packages = Object.entries(wanted.packages).filter(([folder]) => folder !== '');
  const folders = new Set(packages.map(([folder]) => folder));
  return (
    packages.every(([folder, locked]) => isInPlace(locked, installed.packages[folder])) &&
    Object.keys(installed.packages).every((folder) => folders.has(folder))
  );
}

/**
 * @param {LockedPackage} locked
 * @param {LockedPackage} [found]
 */
function isInPlace(locked, found) {
  if (!found) return Boolean(locked.optional ?? locked.devOptional);
  return found.version === locked.version && found.integrity === locked.integrity;
}

/**
 * @param {string} path
 * @returns {Lock}
 */
function readLock(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
