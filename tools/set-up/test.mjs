// npm test: everything that continuous integration runs, cheapest first, up to the first stage that fails.
import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { ensureBuilt } from './build.mjs';
import { npm, runOnTerminal, runTool } from './commands.mjs';
import { prepare } from './prepare.mjs';
import { runOnScreen } from './screen.mjs';
import { closingLine, readTotals, REPORTS } from './test-report.mjs';
import { tool } from './toolchain.mjs';

for (const report of Object.values(REPORTS)) rmSync(report, { force: true });
// However the run ends, this is its last line.
process.on('exit', () => console.log(closingLine(readTotals())));

await runTool(async () => {
  const isGood = await runStages();
  const { passed, failed } = readTotals();
  return isGood && passed > 0 && failed === 0 ? 0 : 1;
});

async function runStages() {
  const { env } = await prepare(['poppler-utils']);
  if ((await runOnTerminal(npm('run', 'check'))) !== 0) return false;
  await ensureBuilt();
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORTS.vitest}`];
  if ((await runOnTerminal(tool('vitest', 'run', ...reporters))) !== 0) return false;
  return (await runOnScreen(tool('playwright', 'test'), env, availableParallelism())) === 0;
}
