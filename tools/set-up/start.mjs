// npm start: opens the counter.
import { existsSync, readFileSync } from 'node:fs';
import { ensureBuilt } from './build.mjs';
import { root, runTool, SetUpFault } from './commands.mjs';
import { prepare } from './prepare.mjs';
import { hasScreen, runOnScreen } from './screen.mjs';

await runTool(async () => {
  checkScreen();
  const { electron, env } = await prepare();
  await ensureBuilt();
  const flags = canSandbox() ? [] : ['--no-sandbox'];
  return runOnScreen([electron, ...flags, root], env);
});

function checkScreen() {
  const { CI, SEVA_BAHI_HEADLESS } = process.env;
  if (hasScreen()) return;
  if (!CI && !SEVA_BAHI_HEADLESS) {
    throw new SetUpFault(
      'There is no screen here (DISPLAY is not set). SEVA_BAHI_HEADLESS=1 npm start runs the counter on a virtual one.',
    );
  }
  console.error('There is no screen here: the counter runs on a virtual one.');
}

/** Chromium's sandbox is not for root, nor for an unpacked Electron where the system keeps user namespaces back. */
function canSandbox() {
  const restriction = '/proc/sys/kernel/apparmor_restrict_unprivileged_userns';
  const isRestricted = existsSync(restriction) && readFileSync(restriction, 'utf8').trim() === '1';
  return process.platform !== 'linux' || (process.getuid?.() !== 0 && !isRestricted);
}
