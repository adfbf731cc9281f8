import { createHash } from 'node:crypto';
import type { BusinessDay } from '../../contract/day.ts';
import { writeContents } from '../../main/archive/archive-contents.ts';
import { pemOf, sumsOf } from '../../main/archive/archive-file.ts';
import { readReadMe, readVerifier } from '../../main/archive/archive-fields.ts';
import type { SignedEvent } from '../../main/archive/archive.repo.ts';
import type { TillKey } from '../../main/devices/till-key.ts';
import { verifyArchive } from '../../tools/verifier/verify.mjs';

/** The events of an archive, from before the period and of it, and its days. */
export type InHand = {
  readonly context: readonly SignedEvent[];
  readonly events: readonly SignedEvent[];
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  readonly publicKey: string;
};

export type Files = Map<string, Buffer>;

const SHIPPED: readonly (readonly [string, Buffer])[] = [
  ['README.hi.txt', readReadMe('hi')],
  ['README.en.txt', readReadMe('en')],
  ['bahi-verify.mjs', readVerifier()],
];

const hex = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** Makes the sums of files anew, signed with whichever key is in hand. */
export function sealFiles(files: Files, key: TillKey): Files {
  const sealed = new Map(files);
  sealed.delete('SHA256SUMS');
  sealed.delete('SHA256SUMS.sig');
  const parts = [...sealed].map(([name, content]) => ({ name, sha256: hex(content) }));
  const sums = sumsOf(parts.toSorted((one, other) => (one.name < other.name ? -1 : 1)));
  sealed.set('SHA256SUMS', Buffer.from(sums));
  return sealed.set('SHA256SUMS.sig', key.sign(Buffer.from(sums)));
}

/** All files of an archive, made of events just as the program makes them. */
export function filesOf({ context, events, from, to, publicKey }: InHand, key: TillKey): Files {
  const texts = new Map<string, string>();
  const add = (name: string, content: string): void =>
    void texts.set(name, (texts.get(name) ?? '') + content);
  writeContents(add, context, events, { from, to, software: 'test' });
  add('public_key', pemOf(publicKey));
  const made = [...texts].map(([name, text]) => [name, Buffer.from(text)] as const);
  return sealFiles(new Map([...made, ...SHIPPED]), key);
}

type Paper = { readonly fingerprint: string; readonly witnesses?: readonly string[] };

/** The codes of what is found, but for what the sums of the files show: an attack must be seen in what was signed. */
export function foundIn(files: Files, { fingerprint, witnesses = [] }: Paper): string[] {
  const { findings } = verifyArchive(files, { fingerprints: [fingerprint], witnesses: [...witnesses] });
  return findings.map(({ code }) => code).filter((code) => !code.startsWith('files.'));
}
