import { join } from 'node:path';
import { BrowserWindow } from 'electron';
import { ORIGIN } from './protocol.ts';

/** Shows the counter's one window once its first paint is ready. */
export function showWindow(outFolder: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: '#f4f6f8',
    title: 'सेवा बही',
    webPreferences: {
      preload: join(outFolder, 'preload', 'index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      devTools: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => window.show());
  window.loadURL(`${ORIGIN}/index.html`).catch((error: unknown) => {
    throw error;
  });
  return window;
}
