import { join } from 'node:path';
import { z } from 'zod';
import { BothLanguages, BusinessDaySchema } from '../../contract/values.ts';
import { readResource, wrongFile } from './resource-file.ts';

/** Who may sign rate packs, and on which days a pack of hers may be taken in. */
const Publisher = z.strictObject({
  name: BothLanguages,
  /** Raw Ed25519 public key in base64url. */
  publicKey: z.string().regex(/^[\w-]{43}$/u),
  from: BusinessDaySchema,
  to: BusinessDaySchema.optional(),
});
export type Publisher = z.output<typeof Publisher>;

const Publishers = z.strictObject({
  /** Those whom the society's own book trusts. */
  live: z.array(Publisher),
  /** Those whom the training book trusts, and no other. */
  training: z.array(Publisher),
  /** Digests of the catalogues that shipped before this one, on which a pack may have been made. */
  earlierCatalogues: z.array(z.string().regex(/^[0-9a-f]{64}$/u)),
});
export type Publishers = z.output<typeof Publishers>;

/** The keys by which rate packs are known, of `rate-packs/publishers.json`. Throws Fault `catalogue.invalid`. */
export function loadPublishers(resourcesFolder: string): Publishers {
  const file = join(resourcesFolder, 'rate-packs', 'publishers.json');
  const publishers = readResource(file, Publishers);
  for (const list of ['live', 'training'] as const) {
    const keys = publishers[list].map(({ publicKey }) => publicKey);
    const again = keys.findIndex((key, at) => keys.indexOf(key) !== at);
    if (again !== -1) throw wrongFile(file, `${list}.${again}`, 'duplicate-key');
  }
  const shared = publishers.training.findIndex(({ publicKey }) =>
    publishers.live.some((one) => one.publicKey === publicKey),
  );
  if (shared !== -1) throw wrongFile(file, `training.${shared}`, 'trusted-in-both-books');
  return publishers;
}
