// npm run printer: a printer on the loopback that can be broken on purpose, for trying the counter without paper.
import { runOnTerminal, runTool } from './commands.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { toolchainNode } from './toolchain.mjs';

await runTool(async () => {
  await ensureDependencies();
  return runOnTerminal([toolchainNode(), 'tools/printer/index.ts', ...process.argv.slice(2)]);
});
