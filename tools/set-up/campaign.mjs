// npm run campaign -- NAME: one of the long trials in tests/campaigns, at its full length.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpFault, root, runOnTerminal, runTool } from './commands.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { tool } from './toolchain.mjs';

await runTool(async () => {
  const [name = ''] = process.argv.slice(2);
  const file = join('tests', 'campaigns', `${name}.test.ts`);
  if (!existsSync(join(root, file)))
    throw new SetUpFault('npm run campaign -- NAME, for example: tamper, clean');
  await ensureDependencies();
  return runOnTerminal(tool('vitest', 'run', file), { ...process.env, SEVA_BAHI_CAMPAIGN: 'full' });
});
