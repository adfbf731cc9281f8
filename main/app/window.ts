import { once } from 'node:events';
import { join } from 'node:path';
import { BrowserWindow, nativeTheme } from 'electron';
import type { Appearance } from '../../contract/society.ts';
import { ORIGIN } from './protocol.ts';

/** Shows the counter's one window; resolves at its first paint. A page that crashes is loaded again. */
export async function showWindow(outFolder: string): Promise<void> {
  const window = new BrowserWindow({
    width: 1366,
    height: 768,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#12181f' : '#f4f6f8',
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
  window.webContents.on('render-process-gone', () => window.reload());
  const painted = once(window, 'ready-to-show');
  await window.loadURL(`${ORIGIN}/index.html`);
  await painted;
  window.show();
}

/** Turns every window light or dark, and its text larger or smaller as a browser's zoom does: the page flows anew. */
export function dressWindows({ theme, textSize }: Appearance): void {
  nativeTheme.themeSource = theme;
  for (const { webContents } of BrowserWindow.getAllWindows()) webContents.setZoomFactor(textSize / 100);
}
