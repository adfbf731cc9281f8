import { Worker } from 'node:worker_threads';
import type { GreyPicture, Place } from '../../contract/documents.ts';

/** Looks for Aadhaar numbers and QR codes in pictures. A help for the eye: what it does not find may be there. */
export type NumberFinder = { readonly find: (picture: GreyPicture) => Promise<Place[]> };

/**
 * Looks at one picture after the other, each in a worker of its own, started from `workerUrl`: the reader of digits takes more
 * memory than the counter can keep for it.
 */
export function createNumberFinder(workerUrl: URL): NumberFinder {
  let last: Promise<unknown> = Promise.resolve();

  const look = (picture: GreyPicture): Promise<Place[]> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(workerUrl, { name: 'number-finder', workerData: picture });
      worker.on('message', resolve);
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('the finder of numbers has ended')));
    });

  return {
    find(picture) {
      const found = last.then(() => look(picture));
      last = found.catch(() => {});
      return found;
    },
  };
}
