import { Worker } from 'node:worker_threads';
import type { ArchiveMade, ArchiveOrder, Sign } from './archive-file.ts';

/** What the worker says: the sums to sign, and what it made or why it could not. */
export type WriterWord =
  | { readonly sums: string }
  | { readonly made: ArchiveMade }
  | { readonly defect: unknown };

/** Writes archives; rejects with what went wrong. */
export type ArchiveWriter = (order: ArchiveOrder, sign: Sign) => Promise<ArchiveMade>;

/**
 * Writes each archive in a worker of its own, started from `workerUrl`, so that the counter stays usable. The till's key
 * stays here: the worker asks for its signature.
 */
export const writeInWorker =
  (workerUrl: URL): ArchiveWriter =>
  (order, sign) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerUrl, { name: 'archive', workerData: order });
      worker.on('message', (word: WriterWord) => {
        if ('made' in word) resolve(word.made);
        else if ('defect' in word) reject(word.defect);
        else
          void Promise.resolve(word.sums)
            .then(sign)
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
            .then((signature) => worker.postMessage(signature))
            .catch((error: unknown) => {
              reject(error);
              return worker.terminate();
            });
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('the archive worker has ended')));
    });
