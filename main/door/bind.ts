import { type WebFrameMain, ipcMain } from 'electron';
import type { Dispatch } from './dispatch.ts';

const isOurWindow = (frame: WebFrameMain | null, origin: string): boolean =>
  frame !== null && frame.parent === null && frame.origin === origin;

/** Lets the waiting display ask for what it shows, which is all that it may ask; any other page is refused. */
export function bindDisplay(dispatch: Dispatch, origin: string): void {
  ipcMain.handle('display', ({ senderFrame }) => {
    if (!isOurWindow(senderFrame, origin)) throw new Error('this sender may not look');
    return dispatch('queue.display', {});
  });
}

/** Lets the window call the door; anything but the top frame of our own page is refused. */
export function bindDoor(dispatch: Dispatch, origin: string): void {
  ipcMain.handle('call', ({ senderFrame }, name: unknown, input: unknown) => {
    if (!isOurWindow(senderFrame, origin)) throw new Error('this sender may not call');
    return dispatch(name, input);
  });
}
