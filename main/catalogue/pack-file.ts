import { createHash } from 'node:crypto';
import { z } from 'zod';
import { Paper, ServiceRecord, StateCode } from '../../contract/catalogue.ts';
import type { BusinessDay } from '../../contract/day.ts';
import { formatDay } from '../../contract/day.ts';
import { Fault } from '../../contract/faults.ts';
import { MAXIMUM_PACK_BYTES } from '../../contract/rate-packs.ts';
import { BothLanguages, BusinessDaySchema } from '../../contract/values.ts';
import { canonicalBytes } from '../book/book-event.ts';
import { checkSignature, keyId } from '../devices/till-key.ts';
import { isInForce } from './catalogue.rules.ts';
import type { Publisher } from './publishers.ts';

const Digest = z.string().regex(/^[0-9a-f]{64}$/u);

/** What a pack says: whole records of the services that it changes, as the catalogue holds them. */
export const RatePack = z.strictObject({
  number: z.int().min(1).max(99_999),
  name: BothLanguages,
  from: BusinessDaySchema,
  /** The states that it is for; absent where it is for all. */
  states: z.array(StateCode).min(1).optional(),
  /** Digest of the shipped catalogue that it was made on. */
  catalogue: Digest,
  /** Digest of the pack before it; absent in the first. */
  before: Digest.optional(),
  /** Papers that are new or called otherwise. */
  papers: z.array(Paper),
  services: z.array(z.strictObject({ group: z.string(), service: ServiceRecord })),
});
export type RatePack = z.output<typeof RatePack>;

/** A pack whose signature holds, and who signed it. */
export type SignedPack = {
  readonly pack: RatePack;
  /** The pack as canonical JSON: what the digest is of. */
  readonly bytes: string;
  /** SHA-256 in hexadecimal: the name of the pack in the book, and what is signed. */
  readonly digest: string;
  readonly signature: string;
  readonly publisher: Publisher;
};

export const PACK_KIND = 'seva-bahi-rate-pack';
const FORMAT = 1;

const Frame = z.looseObject({ kind: z.literal(PACK_KIND), format: z.int().min(1) });
const PackFile = z.strictObject({
  kind: z.literal(PACK_KIND),
  format: z.literal(FORMAT),
  pack: z.record(z.string(), z.unknown()),
  /** Short name of the publisher's key. */
  key: z.string(),
  /** Ed25519 over the digest, in base64url. */
  signature: z.string().regex(/^[\w-]{86}$/u),
});

const hashOfPack = (bytes: string): Buffer => createHash('sha256').update('RP1').update(bytes).digest();

/** The digest of a pack, given as canonical JSON: SHA-256 over "RP1" and it. */
export const packDigest = (bytes: string): string => hashOfPack(bytes).toString('hex');

/** Whether a signature of a pack holds. All are as the book keeps them: hexadecimal digest, base64url key and signature. */
export const isPackSigned = (digest: string, publicKey: string, signature: string): boolean =>
  checkSignature(publicKey, Buffer.from(digest, 'hex'), Buffer.from(signature, 'base64url'));

/** The content of the file of a pack, as canonical JSON. `sign` gets the digest. */
export function packFileOf(pack: RatePack, publicKey: string, sign: (digest: Buffer) => Buffer): string {
  const signature = sign(hashOfPack(canonicalBytes(pack))).toString('base64url');
  return canonicalBytes({ kind: PACK_KIND, format: FORMAT, pack, key: keyId(publicKey), signature });
}

/** The JSON of a file that is whole: its bytes are exactly the canonical form of what they say. */
function parseWhole(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const read: unknown = JSON.parse(text);
    if (canonicalBytes(z.record(z.string(), z.unknown()).parse(read)) === text) return read;
  } catch {
    // Cut off, no UTF-8, no JSON: all mean a file to be fetched again.
  }
  throw new Fault('pack.damaged');
}

function publisherOf(key: string, publishers: readonly Publisher[], today: BusinessDay): Publisher {
  const publisher = publishers.find((one) => keyId(one.publicKey) === key);
  if (!publisher) throw new Fault('pack.unknownKey', { key });
  if (!isInForce(publisher, today))
    throw new Fault('pack.keyNotInForce', {
      key,
      from: formatDay(publisher.from),
      to: publisher.to === undefined ? '' : formatDay(publisher.to),
    });
  return publisher;
}

/** The first thing in a pack that is not as its form demands: a path, with the code of the service on the way. */
function placeOf({ path: [list, at, ...rest] }: z.core.$ZodIssue, content: unknown): string {
  const services = z.looseObject({ services: z.array(z.unknown()) }).safeParse(content);
  const entry = list === 'services' && typeof at === 'number' ? services.data?.services[at] : undefined;
  const named = z.looseObject({ service: z.looseObject({ code: z.string() }) }).safeParse(entry);
  return [list, named.data?.service.code ?? at, ...rest].filter((step) => step !== undefined).join('.');
}

/**
 * Reads the file of a pack and checks who signed it; nothing else of it is believed before. Throws pack.tooLarge,
 * pack.damaged, pack.newerFormat, pack.unknownKey, pack.keyNotInForce, pack.wrongSignature, and pack.faulty with `where`
 * and `problem` for a pack that was signed with something wrong in it.
 */
export function readPackFile(
  bytes: Uint8Array,
  publishers: readonly Publisher[],
  today: BusinessDay,
): SignedPack {
  if (bytes.length > MAXIMUM_PACK_BYTES) throw new Fault('pack.tooLarge');
  const read = parseWhole(bytes);
  const frame = Frame.safeParse(read);
  if (!frame.success) throw new Fault('pack.damaged');
  if (frame.data.format > FORMAT) throw new Fault('pack.newerFormat', { format: frame.data.format });
  const file = PackFile.safeParse(read);
  if (!file.success) throw new Fault('pack.damaged');
  const { pack: content, key, signature } = file.data;
  const publisher = publisherOf(key, publishers, today);
  const canonical = canonicalBytes(content);
  const digest = packDigest(canonical);
  if (!isPackSigned(digest, publisher.publicKey, signature)) throw new Fault('pack.wrongSignature');
  const pack = RatePack.safeParse(content);
  const [issue] = pack.error?.issues ?? [];
  if (!pack.success)
    throw new Fault('pack.faulty', {
      where: issue ? placeOf(issue, content) : '',
      problem: issue?.message ?? '',
    });
  return { pack: pack.data, bytes: canonical, digest, signature, publisher };
}
