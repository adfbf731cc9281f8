import {
  closeSync,
  createWriteStream,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Windows can not sync a folder; its file system journals the rename itself. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}

/** Writes a file whole or not at all, and on disk before it returns; only this account may read it. */
export function writeFileDurably(file: string, content: string | Uint8Array): void {
  const temporary = `${file}.new`;
  const descriptor = openSync(temporary, 'w', 0o600);
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, file);
  syncFolder(dirname(file));
}

/** Writes what a stream gives, whole or not at all, and on disk before it answers; only this account may read it. */
export async function writeStreamDurably(file: string, content: NodeJS.ReadableStream): Promise<void> {
  const temporary = `${file}.new`;
  try {
    await pipeline(content, createWriteStream(temporary, { mode: 0o600, flush: true }));
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  renameSync(temporary, file);
  syncFolder(dirname(file));
}
