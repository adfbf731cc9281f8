import { contextBridge, ipcRenderer } from 'electron';
import type { IpcRendererEvent } from 'electron';

/** All that the window can reach of the program: one way to ask, one way to hear that something changed. */
contextBridge.exposeInMainWorld('counter', {
  call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke('call', name, input),
  onChange: (listener: (topic: unknown) => void): (() => void) => {
    const hear = (_event: IpcRendererEvent, topic: unknown): void => listener(topic);
    ipcRenderer.on('changed', hear);
    return () => ipcRenderer.off('changed', hear);
  },
});
