// npm run bench: measures the program.
import { ensureBuilt } from './build.mjs';
import { runOnTerminal, runTool } from './commands.mjs';
import { prepare } from './prepare.mjs';
import { toolchainNode } from './toolchain.mjs';

await runTool(async () => {
  const { env } = await prepare();
  await ensureBuilt();
  return runOnTerminal([toolchainNode(), 'tools/bench/index.ts'], env);
});
