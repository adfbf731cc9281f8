import { join } from 'node:path';
import { BrowserWindow, Menu, app, clipboard, shell } from 'electron';
import { guardWindows } from './app/guard.ts';
import { createDisplay } from './app/display.ts';
import { type Report, openLog } from './app/log.ts';
import { declareScheme, DISPLAY_ORIGIN, ORIGIN, serveWindow } from './app/protocol.ts';
import { systemVault } from './app/vault.ts';
import { dressWindows, showWindow } from './app/window.ts';
import { writeInWorker } from './archive/archive-writer.ts';
import { systemClock } from './devices/clock.ts';
import { bindDisplay, bindDoor } from './door/bind.ts';
import type { Dispatch } from './door/dispatch.ts';
import { createNumberFinder } from './documents/number-finder.ts';
import { createPaperMaker } from './printing/paper-maker.ts';
import { listSystemPrinters } from './printing/transports/system.ts';
import { type Program, openProgram } from './program.ts';

const outFolder = join(import.meta.dirname, '..');
const display = createDisplay(outFolder);

function focusWindow(): void {
  const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
    webContents.getURL().startsWith(ORIGIN),
  );
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

const folderOf = (name: 'userData' | 'documents', ...parts: string[]): string =>
  join(app.getPath(name), ...parts);

function openTheProgram(report: Report): Program {
  return openProgram({
    dataFolder: folderOf('userData', 'books'),
    reportsFolder: folderOf('documents', app.getName()),
    resourcesFolder: join(app.getAppPath(), 'resources'),
    version: app.getVersion(),
    clock: systemClock(),
    vault: systemVault(),
    paperMaker: createPaperMaker(new URL('paper-worker.js', import.meta.url)),
    numberFinder: createNumberFinder(new URL('number-finder-worker.js', import.meta.url)),
    archiveWriter: writeInWorker(new URL('archive-worker.js', import.meta.url)),
    clipboard,
    systemPrinters: listSystemPrinters,
    reveal: (path) => shell.showItemInFolder(path),
    dress: dressWindows,
    showDisplay: () => display.show(),
    changed: (topic) =>
      BrowserWindow.getAllWindows().forEach(({ webContents }) => webContents.send('changed', topic)),
    report,
  });
}

/** Closes the book before the program ends: papers in hand are finished, files are whole. */
function closeAtEnd(program: Program, report: Report): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void program
      .close()
      .catch((error: unknown) => report(error, 'closing'))
      .finally(() => app.exit());
  });
}

async function start(): Promise<void> {
  await app.whenReady();
  const report = openLog(folderOf('userData', 'logs', 'defects.jsonl'), app.getVersion());
  process.on('uncaughtException', (error) => report(error, 'uncaught'));
  process.on('unhandledRejection', (error) => report(error, 'unhandled'));

  // The counter has its own keys; a menu would take some of them, and a line of the screen.
  Menu.setApplicationMenu(null);
  guardWindows();
  serveWindow(join(outFolder, 'renderer'));
  // The window comes first: after a power cut the book is checked page by page, which may take a while.
  const { promise: program, resolve } = Promise.withResolvers<Program>();
  const call: Dispatch = async (name, input) => (await program).call(name, input);
  bindDoor(call, ORIGIN);
  bindDisplay(call, DISPLAY_ORIGIN);
  await showWindow(outFolder);
  const opened = openTheProgram(report);
  closeAtEnd(opened, report);
  resolve(opened);
}

// Chromium runs no sandbox for root (tests in CI); asked for nevertheless, it would refuse to start.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
declareScheme();
app.on('second-instance', focusWindow);
app.on('window-all-closed', () => app.quit());
if (app.requestSingleInstanceLock()) void start();
else app.quit();
