// npm run demo: goes through the counter's screens and papers and leaves pictures of them.
import { ensureBuilt } from './build.mjs';
import { runTool } from './commands.mjs';
import { prepare } from './prepare.mjs';
import { runOnScreen } from './screen.mjs';
import { tool } from './toolchain.mjs';

await runTool(async () => {
  const { env } = await prepare(['poppler-utils']);
  await ensureBuilt();
  return runOnScreen(tool('playwright', 'test', '--config', 'playwright.demo.config.ts'), env);
});
