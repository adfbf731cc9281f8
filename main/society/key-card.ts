import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '../devices/clock.ts';
import { writeFileDurably } from '../devices/durable-file.ts';
import type { PaperMaker } from '../printing/paper-maker.ts';

export type KeyCardRoom = {
  readonly clock: Pick<Clock, 'now'>;
  readonly paperMaker: Pick<PaperMaker, 'pdf'>;
  /** Where files for people go, for example a folder among the documents. */
  readonly reportsFolder: string;
};

/** Writes the card of the keys as a PDF of A4, with a strip for the keyboard, and answers its path. */
export async function writeKeyCard({
  clock,
  paperMaker,
  reportsFolder,
}: KeyCardRoom): Promise<{ path: string }> {
  const pdf = await paperMaker.pdf({ kind: 'key-card', printedAt: clock.now() });
  mkdirSync(reportsFolder, { recursive: true });
  const path = join(reportsFolder, 'key-card.pdf');
  writeFileDurably(path, pdf);
  return { path };
}
