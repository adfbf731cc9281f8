import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { ArchiveOrder, writeArchive } from './archive-file.ts';
import type { WriterWord } from './archive-writer.ts';

const say = (word: WriterWord): void => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  parentPort?.postMessage(word);
};

/** Hands the sums over to be signed. */
async function sign(sums: string): Promise<string | undefined> {
  if (!parentPort) throw new Error('nobody to sign');
  say({ sums });
  const [signature] = z.tuple([z.string().optional()]).parse(await once(parentPort, 'message'));
  return signature;
}

try {
  say({ made: await writeArchive(ArchiveOrder.parse(workerData), sign) });
} catch (defect) {
  say({ defect });
}
