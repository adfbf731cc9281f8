import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the archive in the making. */
export type Part = { readonly name: string; readonly path: string; readonly sha256: string };

const CHUNK_CHARACTERS = 256 * 1024;

export type Parts = ReturnType<typeof openParts>;

/** Writes the files of an archive side by side into a folder of their own, each with its SHA-256 at the end. */
export function openParts(folder: string) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const open = new Map<string, ReturnType<typeof openPart>>();

  function openPart(name: string) {
    const path = join(folder, name);
    const descriptor = openSync(path, 'w', 0o600);
    const hash = createHash('sha256');
    let waiting = '';
    function writeBytes(bytes: string | Uint8Array): void {
      hash.update(bytes);
      const content = Buffer.from(bytes);
      for (let at = 0; at < content.length;) at += writeSync(descriptor, content, at);
    }
    return {
      add(content: string | Uint8Array): void {
        if (typeof content !== 'string') return writeBytes(content);
        waiting += content;
        if (waiting.length < CHUNK_CHARACTERS) return;
        writeBytes(waiting);
        waiting = '';
      },
      close: (): void => closeSync(descriptor),
      end(): Part {
        writeBytes(waiting);
        closeSync(descriptor);
        return { name, path, sha256: hash.digest('hex') };
      },
    };
  }

  return {
    /** Adds to a file, which begins with the first that is added to it. */
    add(name: string, content: string | Uint8Array): void {
      const part = open.get(name) ?? openPart(name);
      open.set(name, part);
      part.add(content);
    },
    /** Ends all files that are open, in the order of their names. */
    end(): Part[] {
      const ended = [...open.values()].map((part) => part.end());
      open.clear();
      return ended.toSorted((one, other) => (one.name < other.name ? -1 : 1));
    },
    /** Removes the folder, also when a file could not be ended. */
    remove(): void {
      for (const part of open.values()) part.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
