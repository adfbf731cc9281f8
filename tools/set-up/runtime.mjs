import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runQuietly, SetUpFault, step } from './commands.mjs';
import { ensureFallback, FALLBACK, isFallbackReady } from './fallback-runtime/fallback.mjs';
import { tool } from './toolchain.mjs';

/** @typedef {{ kind: 'official' | 'fallback', version: string, folder: string, executable: string }} Runtime */

const electron = join(root, 'node_modules/electron');

/**
 * The Electron this checkout runs on: the official one that package.json pins or, for development where its release
 * site cannot be reached, the fallback.
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime() {
  const version = pinnedVersion();
  if (readVersion(join(electron, 'dist')) === version || (await download(version))) {
    const folder = join(electron, 'dist');
    const executable = join(folder, readFileSync(join(electron, 'path.txt'), 'utf8'));
    return { kind: 'official', version, folder, executable };
  }
  if (mustBeOfficial()) {
    throw new SetUpFault(`Electron ${version} could not be fetched. Connect once, or set ELECTRON_MIRROR.`);
  }
  const folder = await ensureFallback();
  console.error(
    `NOTE: running on Electron ${FALLBACK.version} in place of ${version}, whose release site cannot be reached. For development only.`,
  );
  return { kind: 'fallback', version: FALLBACK.version, folder, executable: join(folder, 'electron') };
}

/**
 * The folder of an Electron that may be shipped: the official one of the pinned version and no other.
 * @param {string} [folder]
 * @throws {SetUpFault} for any other.
 */
export function releaseRuntime(folder = join(electron, 'dist')) {
  const wanted = pinnedVersion();
  const found = readVersion(folder);
  if (existsSync(join(folder, 'PROVENANCE.json'))) {
    throw new SetUpFault(`${folder} is the fallback Electron ${found}: it must never be shipped.`);
  }
  if (found !== wanted) {
    throw new SetUpFault(
      `A release needs the official Electron ${wanted}; ${folder} has ${found ?? 'none'}.`,
    );
  }
  return folder;
}

function mustBeOfficial() {
  const { SEVA_BAHI_RUNTIME: runtime } = process.env;
  return runtime === 'official' || process.platform !== 'linux' || process.arch !== 'x64';
}

/**
 * Fetches the official Electron with its own installer, which checks it by the sha256 in its package.
 * @param {string} version
 */
async function download(version) {
  if (!mustBeOfficial() && !(await releaseSiteAnswers(version))) return false;
  try {
    await step(`Fetching Electron ${version}`, () => runQuietly(tool('install-electron')));
  } catch (error) {
    if (!(error instanceof SetUpFault)) throw error;
    console.error(error.message);
  }
  return readVersion(join(electron, 'dist')) === version;
}

/**
 * A probe with a limit, as the installer has none and would wait for ever on a line that swallows everything. Short
 * when the fallback is at hand, since then it delays every start.
 * @param {string} version
 */
async function releaseSiteAnswers(version) {
  const { ELECTRON_MIRROR: mirror = 'https://github.com/electron/electron/releases/download/' } = process.env;
  try {
    const signal = AbortSignal.timeout(isFallbackReady() ? 1_500 : 8_000);
    const answer = await fetch(`${mirror}v${version}/SHASUMS256.txt`, { signal });
    return answer.ok;
  } catch {
    return false;
  }
}

/** @returns {string} */
function pinnedVersion() {
  return JSON.parse(readFileSync(join(electron, 'package.json'), 'utf8')).version;
}

/** @param {string} folder */
function readVersion(folder) {
  const file = join(folder, 'version');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : undefined;
}
