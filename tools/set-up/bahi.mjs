// npm run bahi -- COMMAND: the support tool. Nothing is printed but what it says itself.
import { runOnTerminal, runTool } from './commands.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { toolchainNode } from './toolchain.mjs';

await runTool(async () => {
  await ensureDependencies();
  return runOnTerminal([toolchainNode(), 'tools/bahi/index.ts', ...process.argv.slice(2)]);
});
