import { join } from 'node:path';
import { BrowserWindow, screen } from 'electron';
import { DISPLAY_ORIGIN, DISPLAY_PAGE } from './protocol.ts';

type Place = Readonly<{ x: number; y: number; width: number; height: number }>;

/** The second screen, if one is there. */
function secondScreen(): Place | undefined {
  const primary = screen.getPrimaryDisplay().id;
  return screen.getAllDisplays().find(({ id }) => id !== primary)?.bounds;
}

/** The window that the people who wait look at: over the whole second screen, or an ordinary window beside the counter. */
export function createDisplay(outFolder: string): { show(): void } {
  let window: BrowserWindow | undefined;

  function open(): BrowserWindow {
    const place = secondScreen();
    const opened = new BrowserWindow({
      width: 960,
      height: 540,
      ...place,
      fullscreen: place !== undefined,
      show: false,
      backgroundColor: '#0c355f',
      title: 'सेवा बही',
      webPreferences: {
        preload: join(outFolder, 'preload', 'display.cjs'),
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        devTools: false,
        spellcheck: false,
      },
    });
    opened.webContents.on('render-process-gone', () => opened.reload());
    // Shown without the focus: the counter keeps the keys.
    opened.once('ready-to-show', () => opened.showInactive());
    opened.once('closed', () => {
      window = undefined;
    });
    void opened.loadURL(`${DISPLAY_ORIGIN}${DISPLAY_PAGE}`);
    return opened;
  }

  return {
    show() {
      window ??= open();
    },
  };
}
