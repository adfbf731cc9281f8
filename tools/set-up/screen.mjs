import { spawn } from 'node:child_process';
import { runOnTerminal, SetUpFault } from './commands.mjs';

/** Whether a window can be shown here. */
export function hasScreen() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/**
 * Runs a command that opens windows: on the screen of this machine or, where there is none, on a virtual one. That
 * one chooses its own number, so that several never meet, and ends with the command however that ends, which
 * `xvfb-run` does not see to.
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number>} The exit code of the command.
 */
export async function runOnScreen(command, env) {
  if (hasScreen()) return runOnTerminal(command, env);
  const options = ['-displayfd', '1', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  const server = spawn('Xvfb', options, { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const number = await readLine(server.stdout);
    if (!number) throw new SetUpFault('The virtual screen (Xvfb) did not start.');
    return await runOnTerminal(command, { ...env, DISPLAY: `:${number}` });
  } finally {
    server.kill();
  }
}

/** @param {import('node:stream').Readable} stream */
async function readLine(stream) {
  let text = '';
  for await (const chunk of stream) {
    text += chunk;
    if (text.endsWith('\n')) break;
  }
  return text.trim();
}
