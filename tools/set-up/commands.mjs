import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of this checkout. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Something the person at the terminal can mend; shown without a stack. */
export class SetUpFault extends Error {}

/**
 * Runs one of the tools of this folder to its end.
 * @param {() => Promise<number>} tool Its exit code.
 */
export async function runTool(tool) {
  try {
    process.exitCode = await tool();
  } catch (error) {
    process.exitCode = 1;
    console.error(error instanceof SetUpFault ? error.message : error);
  }
}

/**
 * Says what is being done and, when it is done, how long it took. On stderr: stdout belongs to what is run.
 * @template Result
 * @param {string} what
 * @param {() => Result | Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function step(what, work) {
  process.stderr.write(`${what} … `);
  const startedAt = performance.now();
  try {
    const result = await work();
    process.stderr.write(`${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
    return result;
  } catch (error) {
    process.stderr.write('failed\n');
    throw error;
  }
}

/**
 * Runs a command to its end. What it says is shown only when it fails.
 * @param {readonly string[]} command
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 */
export function runQuietly([program = '', ...args], options) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: Infinity,
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  if (error) throw error;
  if (status !== 0) throw new SetUpFault(`${stdout}${stderr}\n${program} ${args.join(' ')}: failed`);
}

/**
 * Runs a command on this terminal and answers with its exit code. A request to stop goes to the command, so that
 * it ends in order and leaves no window behind.
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<number>}
 */
export function runOnTerminal([program = '', ...args], env = process.env) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
      process.on(signal, () => child.kill(signal));
    }
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/**
 * A command for npm. Started as a script of npm, that very npm is used again (on Windows `npm` is no program).
 * @param {readonly string[]} args
 */
export function npm(...args) {
  const { npm_execpath: ownNpm } = process.env;
  return ownNpm ? [process.execPath, ownNpm, ...args] : ['npm', ...args];
}
