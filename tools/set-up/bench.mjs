// npm run bench: measures the program. -- --years 10 --per-day 150, or -- --db FILE: what many years cost.
import { ensureBuilt } from './build.mjs';
import { runOnTerminal, runTool } from './commands.mjs';
import { prepare } from './prepare.mjs';
import { toolchainNode } from './toolchain.mjs';

await runTool(async () => {
  const { env } = await prepare();
  await ensureBuilt();
  return runOnTerminal([toolchainNode(), 'tools/bench/index.ts', ...process.argv.slice(2)], env);
});
