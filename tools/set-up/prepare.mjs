import { ensureDependencies } from './dependencies.mjs';
import { ensureRuntime } from './runtime.mjs';
import { hasScreen } from './screen.mjs';
import { COMPILERS, ensureSqliteBinding, isSqliteBindingReady } from './sqlite-binding.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/**
 * Brings a machine that has Node, npm and apt to where Electron can be started.
 * @param {readonly import('./system-packages.mjs').ProgramPackage[]} [programs] Needed besides.
 * @returns {Promise<{ electron: string, env: NodeJS.ProcessEnv }>} The executable, and the environment for whatever
 *   starts it.
 */
export async function prepare(programs = []) {
  await ensureDependencies();
  const { kind, folder, executable } = await ensureRuntime();
  const screen = hasScreen() ? [] : /** @type {const} */ (['xvfb']);
  const isFallback = kind === 'fallback';
  const compilers = isFallback && !isSqliteBindingReady() ? COMPILERS : [];
  await ensureSystemPackages([...programs, ...screen, ...compilers], executable);
  const env = { ...process.env, SEVA_BAHI_ELECTRON_RUNTIME: kind };
  if (!isFallback) return { electron: executable, env };
  const binding = await ensureSqliteBinding();
  return {
    electron: executable,
    env: { ...env, ELECTRON_OVERRIDE_DIST_PATH: folder, SEVA_BAHI_SQLITE_BINDING: binding },
  };
}
