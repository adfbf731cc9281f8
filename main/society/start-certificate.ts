import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { BookSequence } from '../../contract/ids.ts';
import type { Book } from '../book/book.service.ts';
import type { Clock } from '../devices/clock.ts';
import type { KeyHolder } from '../devices/key-holder.ts';
import { writeFileDurably } from '../devices/durable-file.ts';
import { fingerprintOf, fingerprintWords, keyId } from '../devices/till-key.ts';
import type { PaperMaker } from '../printing/paper-maker.ts';
import type { StartCertificatePaper } from '../printing/papers.ts';
import { type LetterheadRoom, letterheadOf } from './letterhead.ts';

export type StartCertificateRoom = LetterheadRoom & {
  readonly book: Book;
  readonly clock: Pick<Clock, 'now'>;
  readonly key: KeyHolder;
  readonly paperMaker: Pick<PaperMaker, 'pdf'>;
  /** Where files for people go, for example a folder among the documents. */
  readonly reportsFolder: string;
  /** 256 words, one for each value of a byte. */
  readonly fingerprintWords: readonly string[];
};

const KeyBody = z.looseObject({
  public_key: z.string(),
  random: z.string(),
  old_public_key: z.string().optional(),
});

/**
 * The paper that ties a till to its key outside the machine: signed by hand and filed with the society, it shows whose
 * signatures the book's are. After a change of keys it is that of the new key.
 */
export function createStartCertificate(room: StartCertificateRoom) {
  const { book, clock, key, paperMaker, reportsFolder, till, training } = room;

  function paper(): StartCertificatePaper {
    const { event } = book.getKeyEvent();
    const { public_key: publicKey, random, old_public_key: old } = KeyBody.parse(event.body);
    const first = book.findEvent(BookSequence.parse(1));
    if (!first) throw new Error('the book has no start event');
    return {
      kind: 'start-certificate',
      ...letterheadOf(room),
      language: 'both',
      startedAt: event.t_wall,
      publicKey,
      fingerprint: fingerprintOf(publicKey),
      words: fingerprintWords(publicKey, room.fingerprintWords),
      code: ['TB1', 'start', till, publicKey, random].join('|'),
      seed: first.event.prev,
      ...(old !== undefined && { replaces: fingerprintOf(old) }),
      ...(key.auditSecret && { audit: auditOf(key.auditSecret, publicKey) }),
      printedAt: clock.now(),
    };
  }

  function auditOf(auditSecret: Buffer, publicKey: string): NonNullable<StartCertificatePaper['audit']> {
    const secret = auditSecret.toString('hex');
    return {
      secret: (secret.match(/.{4}/gu) ?? []).join(' '),
      code: ['TB1', 'audit', till, keyId(publicKey), secret].join('|'),
    };
  }

  /** Writes the start certificate of the key that signs now as a PDF, and answers its path. */
  return async function startCertificate(): Promise<{ path: string }> {
    const made = paper();
    const pdf = await paperMaker.pdf(made);
    mkdirSync(reportsFolder, { recursive: true });
    const name = `start-certificate-${till}-${keyId(made.publicKey)}${training ? '-training' : ''}.pdf`;
    const path = join(reportsFolder, name);
    writeFileDurably(path, pdf);
    return { path };
  };
}
