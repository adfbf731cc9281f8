import { join } from 'node:path';
import { BrowserWindow, Menu, app, shell } from 'electron';
import { guardWindows } from './app/guard.ts';
import { openLog } from './app/log.ts';
import { declareScheme, ORIGIN, serveWindow } from './app/protocol.ts';
import { systemVault } from './app/vault.ts';
import { showWindow } from './app/window.ts';
import { systemClock } from './devices/clock.ts';
import { bindDoor } from './door/bind.ts';
import { createPaperMaker } from './printing/paper-maker.ts';
import { listSystemPrinters } from './printing/transports/system.ts';
import { openProgram } from './program.ts';

const outFolder = join(import.meta.dirname, '..');

function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

async function start(): Promise<void> {
  await app.whenReady();
  const report = openLog(join(app.getPath('userData'), 'logs', 'defects.jsonl'), app.getVersion());
  process.on('uncaughtException', (error) => report(error, 'uncaught'));
  process.on('unhandledRejection', (error) => report(error, 'unhandled'));

  // The counter has its own keys; a menu would take some of them, and a line of the screen.
  Menu.setApplicationMenu(null);
  guardWindows();
  serveWindow(join(outFolder, 'renderer'));
  const paperMaker = createPaperMaker(new URL('paper-worker.js', import.meta.url));
  const program = openProgram({
    dataFolder: join(app.getPath('userData'), 'books'),
    reportsFolder: join(app.getPath('documents'), app.getName()),
    version: app.getVersion(),
    clock: systemClock(),
    vault: systemVault(),
    resourcesFolder: join(app.getAppPath(), 'resources'),
    paperMaker,
    systemPrinters: listSystemPrinters,
    reveal: (path) => shell.showItemInFolder(path),
    changed: (topic) =>
      BrowserWindow.getAllWindows().forEach(({ webContents }) => webContents.send('changed', topic)),
    report,
  });
  bindDoor(program.call, ORIGIN);
  showWindow(outFolder);

  app.once('will-quit', (event) => {
    event.preventDefault();
    void program
      .close()
      .catch((error: unknown) => report(error, 'closing'))
      .finally(() => app.exit());
  });
}

// Chromium runs no sandbox for root (tests in CI); asked for nevertheless, it would refuse to start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
declareScheme();
app.on('second-instance', focusWindow);
app.on('window-all-closed', () => app.quit());
if (app.requestSingleInstanceLock()) void start();
else app.quit();
