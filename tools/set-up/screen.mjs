import { spawn } from 'node:child_process';
import { runOnTerminal, SetUpFault } from './commands.mjs';

/** Whether a window can be shown here. */
export function hasScreen() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY);
}

/**
 * Runs a command that opens windows: on the screen of this machine or, where there is none, on virtual ones, whose names
 * it finds in SCREENS. Two windows that work at the same time want a screen each, since only one has the focus. A
 * virtual screen chooses its own number, so that several never meet, and ends with the command however that ends, which
 * `xvfb-run` does not see to.
 * @param {readonly string[]} command
 * @param {NodeJS.ProcessEnv} env
 * @param {number} [count] How many virtual screens.
 * @returns {Promise<number>} The exit code of the command.
 */
export async function runOnScreen(command, env, count = 1) {
  if (hasScreen()) return runOnTerminal(command, env);
  const servers = Array.from({ length: count }, startVirtualScreen);
  try {
    const screens = await Promise.all(servers.map(nameOf));
    return await runOnTerminal(command, { ...env, DISPLAY: screens[0], SCREENS: screens.join(' ') });
  } finally {
    for (const server of servers) server.kill();
  }
}

function startVirtualScreen() {
  const options = ['-displayfd', '1', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  return spawn('Xvfb', options, { stdio: ['ignore', 'pipe', 'ignore'] });
}

/** @param {ReturnType<typeof startVirtualScreen>} server */
async function nameOf({ stdout }) {
  const number = await readLine(stdout);
  if (!number) throw new SetUpFault('The virtual screen (Xvfb) did not start.');
  return `:${number}`;
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
