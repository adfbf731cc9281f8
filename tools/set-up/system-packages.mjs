import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly, SetUpFault, step } from './commands.mjs';

/** Programs by the Debian package they come from. */
const PROGRAMS = {
  'g++': 'g++',
  make: 'make',
  'poppler-utils': 'pdftotext',
  python3: 'python3',
  xvfb: 'Xvfb',
};

/** @typedef {keyof typeof PROGRAMS} ProgramPackage */

/** Bring, with what they depend on, every library that Electron is linked with. */
const ELECTRON_LIBRARIES = ['libasound2', 'libgbm1', 'libgtk-3-0', 'libnss3'];

/**
 * Sees to it that the machine has these programs and the libraries for Electron: installed with apt by root; anyone
 * else is told the one line to run.
 * @param {readonly ProgramPackage[]} programs
 * @param {string} electron The executable of Electron.
 */
export async function ensureSystemPackages(programs, electron) {
  if (process.platform !== 'linux') return;
  const missing = programs.filter((name) => !isOnPath(PROGRAMS[name]));
  const libraries = missingLibraries(electron);
  const packages = [...missing, ...(libraries.length > 0 ? ELECTRON_LIBRARIES : [])];
  if (packages.length === 0) return;
  if (!isOnPath('apt-get')) {
    const names = [...missing.map((name) => PROGRAMS[name]), ...libraries];
    throw new SetUpFault(`Missing on this machine; please install: ${names.join(', ')}`);
  }
  if (process.getuid?.() !== 0) {
    throw new SetUpFault(
      `Packages of the system are missing. Run this line, then start again:\n  ${lineToRun(packages)}`,
    );
  }
  await step(`Installing ${packages.join(' ')}`, () => {
    runQuietly(aptGet('update'));
    runQuietly(aptGet('install', '--yes', '--no-install-recommends', ...packages.map(currentName)));
  });
}

/** @param {readonly string[]} packages */
function lineToRun(packages) {
  return `sudo apt-get update && sudo apt-get install --no-install-recommends ${packages.map(currentName).join(' ')}`;
}

/**
 * Another apt at work makes it wait; a question would make it hang.
 * @param {readonly string[]} args
 */
function aptGet(...args) {
  return ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=600', ...args];
}

/**
 * Since Debian 13 and Ubuntu 24.04 some libraries carry an ending, and apt does not always find them without.
 * @param {string} name
 */
function currentName(name) {
  const renamed = `${name}t64`;
  return spawnSync('apt-cache', ['show', renamed], { stdio: 'ignore' }).status === 0 ? renamed : name;
}

/** @param {string} program */
function isOnPath(program) {
  const { PATH = '' } = process.env;
  return PATH.split(delimiter).some((folder) => existsSync(join(folder, program)));
}

/** @param {string} executable */
function missingLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C' },
  });
  return [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name = '']) => name);
}
