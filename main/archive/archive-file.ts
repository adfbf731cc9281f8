import { createPublicKey } from 'node:crypto';
import { ZipFile } from 'yazl';
import { z } from 'zod';
import { Fault } from '../../contract/faults.ts';
import { BusinessDaySchema } from '../../contract/values.ts';
import { openForReading } from '../database/open.ts';
import { writeStreamDurably } from '../devices/durable-file.ts';
import { writeContents } from './archive-contents.ts';
import { readReadMe, readVerifier } from './archive-fields.ts';
import type { EventFacts } from './archive-index.ts';
import { type Part, type Parts, openParts } from './archive-parts.ts';
import { archiveRepo } from './archive.repo.ts';

export const ArchiveOrder = z.strictObject({
  from: BusinessDaySchema,
  to: BusinessDaySchema,
  /** The book's file. */
  database: z.string(),
  /** The first and last event of the period. */
  first: z.int(),
  last: z.int(),
  software: z.string(),
  /** The file to write. */
  path: z.string(),
});
export type ArchiveOrder = z.output<typeof ArchiveOrder>;

/** What was written, as its event says it. */
export type ArchiveMade = { readonly facts: EventFacts; readonly sums: string };

/** Signs a text with the till's key: an Ed25519 signature in base64url; undefined while the key is out of reach. */
export type Sign = (text: string) => string | undefined | Promise<string | undefined>;

/** A public key in the form that other programs read. */
export const pemOf = (publicKey: string): string =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    .export({ type: 'spki', format: 'pem' })
    .toString();

/** All files but the sums; answers the facts of the events. */
function writeParts({ add }: Parts, { database: file, first, last, ...order }: ArchiveOrder): EventFacts {
  const database = openForReading(file);
  const repo = archiveRepo(database);
  const facts = writeContents(add, repo.contextOf(first, last), repo.events(first, last), order);
  database.close();
  add('public_key', pemOf(facts.keys.at(-1)?.public_key ?? ''));
  add('README.hi.txt', readReadMe('hi'));
  add('README.en.txt', readReadMe('en'));
  add('bahi-verify.mjs', readVerifier());
  return facts;
}

/** What `sha256sum` would say of the files, in the order of their names. */
export const sumsOf = (files: readonly Pick<Part, 'name' | 'sha256'>[]): string =>
  files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join('');

async function writeZip(files: readonly Part[], path: string): Promise<void> {
  const zip = new ZipFile();
  for (const { name, path: file } of files) zip.addFile(file, name, { mode: 0o100_644 });
  zip.end();
  await writeStreamDurably(path, zip.outputStream);
}

/**
 * Writes the archive of a span of events: whole or not at all, and on disk before it answers. The sums of its files are
 * signed by the till's key. Throws key.missing, and what opening the book or a full disk throws.
 */
export async function writeArchive(order: ArchiveOrder, sign: Sign): Promise<ArchiveMade> {
  const parts = openParts(`${order.path}.parts`);
  try {
    const facts = writeParts(parts, order);
    const files = parts.end();
    const sums = sumsOf(files);
    const signed = await sign(sums);
    if (signed === undefined) throw new Fault('key.missing');
    parts.add('SHA256SUMS', sums);
    parts.add('SHA256SUMS.sig', Buffer.from(signed, 'base64url'));
    const [sumsFile, signature] = parts.end();
    if (!sumsFile || !signature) throw new Error('the sums were not written');
    await writeZip([...files, sumsFile, signature], order.path);
    return { facts, sums: sumsFile.sha256 };
  } finally {
    parts.remove();
  }
}
