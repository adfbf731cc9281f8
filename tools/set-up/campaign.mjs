// npm run campaign -- NAME: one of the long trials in tests/campaigns, at its full length.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { SetUpFault, root, runOnTerminal, runTool } from './commands.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { tool } from './toolchain.mjs';

await runTool(async () => {
  const [name = ''] = process.argv.slice(2);
  const files = readdirSync(join(root, 'tests', 'campaigns')).filter((file) => file.endsWith('.test.ts'));
  if (name === '' || !files.some((file) => file.startsWith(name)))
    throw new SetUpFault(`npm run campaign -- NAME, of: ${files.join(', ')}`);
  await ensureDependencies();
  return runOnTerminal(tool('vitest', 'run', join('tests', 'campaigns', name)), {
    ...process.env,
    SEVA_BAHI_CAMPAIGN: 'full',
  });
});
