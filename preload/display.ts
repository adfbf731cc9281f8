import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';

/** All that the waiting display can reach of the program: to ask what it shows, and to hear that it changed. */
contextBridge.exposeInMainWorld('queue', {
  read: (): Promise<unknown> => ipcRenderer.invoke('display'),
  onChange: (listener: () => void): void => {
    ipcRenderer.on('changed', (_event: IpcRendererEvent, topic: unknown) => {
      if (topic === 'queue' || topic === 'society') listener();
    });
  },
});
