import { type KeyObject, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type BusinessDay, businessDay, businessDayOf, formatDay } from '../../contract/day.ts';
import { BookSequence } from '../../contract/ids.ts';
import { formatRupees } from '../../contract/money.ts';
import type { Figure, ServiceDifference } from '../../contract/rate-packs.ts';
import { createCatalogue } from '../../main/catalogue/catalogue.service.ts';
import { totalsOf } from '../../main/catalogue/difference.rules.ts';
import { type PackPeriod, periodOf } from '../../main/catalogue/editions.rules.ts';
import { loadCatalogue } from '../../main/catalogue/load-catalogue.ts';
import { packDifference } from '../../main/catalogue/pack-difference.ts';
import { type SignedPack, packFileOf, readPackFile } from '../../main/catalogue/pack-file.ts';
import { assertFits, catalogueDigest } from '../../main/catalogue/pack-fit.rules.ts';
import { type Publisher, loadPublishers } from '../../main/catalogue/publishers.ts';
import { loadStates } from '../../main/catalogue/states.ts';
import { systemClock } from '../../main/devices/clock.ts';
import { keyId } from '../../main/devices/till-key.ts';
import { makePack } from './make-pack.ts';

const RESOURCES = join(import.meta.dirname, '..', '..', 'resources');

const publicKeyOf = (key: KeyObject): string =>
  z.object({ x: z.string() }).parse(createPublicKey(key).export({ format: 'jwk' })).x;

/** A key from the command line is trusted for this run. */
const trustedByHand = (publicKey: string): Publisher => ({
  name: { hi: keyId(publicKey), en: keyId(publicKey) },
  publicKey,
  from: businessDay('2000-01-01'),
});

function readKey(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // What is wrong with it does not matter to whoever named it.
  }
  throw new Error(`${file}: no private Ed25519 key that can be read`);
}

function readFile(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    throw new Error(`${file}: can not be read`);
  }
}

function writeNew(file: string, content: string, mode?: number): void {
  if (existsSync(file)) throw new Error(`${file}: is there already`);
  writeFileSync(file, content, mode === undefined ? {} : { mode });
}

/** `bahi pack-key`: makes the key pair of a publisher. The private half stays in the file, for the publisher alone. */
export function packKey({ out }: { readonly out: string }): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  writeNew(out, privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(), 0o600);
  const publicKey = publicKeyOf(privateKey);
  console.log(JSON.stringify({ key: keyId(publicKey), publicKey }));
}

type SignOptions = {
  readonly edited: string;
  readonly base: string;
  readonly after: readonly string[];
  readonly key: string;
  readonly from: BusinessDay;
  readonly nameHi: string;
  readonly nameEn: string;
  readonly states?: string[];
  readonly out: string;
};

const today = (): BusinessDay => businessDayOf(systemClock().now());

/** Earlier packs, each checked by its signature. */
const readPacks = (files: readonly string[], publishers: readonly Publisher[]): SignedPack[] =>
  files.map((file) => readPackFile(readFile(file), publishers, today()));

const shippedPublishers = (): Publisher[] => {
  const { live, training } = loadPublishers(RESOURCES);
  return [...live, ...training];
};

/** `bahi sign-pack`: writes and signs the pack that turns what counters have into the edited catalogue. */
export function signPack(options: SignOptions): void {
  const { edited, base, after, key: keyFile, from, nameHi, nameEn, states, out } = options;
  const key = readKey(keyFile);
  const publicKey = publicKeyOf(key);
  const packs = readPacks(after, [trustedByHand(publicKey), ...shippedPublishers()]);
  const pack = makePack({
    shipped: loadCatalogue(base),
    packs: packs.map((signed) => signed.pack),
    edited: loadCatalogue(edited),
    name: { hi: nameHi, en: nameEn },
    from,
    ...(states && { states }),
  });
  writeNew(
    out,
    packFileOf(pack, publicKey, (digest) => sign(null, digest, key)),
  );
  console.log(
    `${out}: pack ${pack.number}, ${pack.services.length} services, signed with ${keyId(publicKey)}`,
  );
}

const rupees = ({ paise, minimum, maximum, verified }: Figure): string => {
  const limits = [minimum, maximum].map((amount) => (amount === undefined ? '' : `₹${formatRupees(amount)}`));
  const amount = paise === undefined ? limits.join('–').replace(/^–$/u, 'asked') : `₹${formatRupees(paise)}`;
  return verified ? `${amount} notified` : amount;
};

function linesOf({
  service,
  name,
  kind,
  heads,
  papersAdded,
  papersRemoved,
  withheld,
}: ServiceDifference): string[] {
  const papers = [
    ...papersAdded.map((paper) => `  + ${paper.hi} / ${paper.en}`),
    ...papersRemoved.map((paper) => `  - ${paper.hi} / ${paper.en}`),
  ];
  return [
    `${kind} ${service}: ${name.hi} / ${name.en}`,
    ...(withheld ? [`  ${withheld.hi} / ${withheld.en}`] : []),
    ...heads.map(
      ({ head, before, after, from, source }) =>
        `  ${head}: ${before ? rupees(before) : '—'} → ${after ? rupees(after) : '—'} from ${formatDay(from)} (${source})`,
    ),
    ...papers,
  ];
}

type CheckOptions = { readonly after: readonly string[]; readonly trust?: string; readonly json?: boolean };

/** `bahi check-pack`: who signed a pack, whether it fits upon those before it, and what it changes. */
export function checkPack(file: string, { after, trust, json }: CheckOptions): void {
  const publishers = [...(trust === undefined ? [] : [trustedByHand(trust)]), ...shippedPublishers()];
  const [shipped, states] = [loadCatalogue(RESOURCES), loadStates(RESOURCES)];
  const before = readPacks(after, publishers);
  const [signed] = readPacks([file], publishers);
  if (!signed) throw new Error(`${file}: can not be read`);
  const knownCatalogues = [catalogueDigest(shipped), ...loadPublishers(RESOURCES).earlierCatalogues];
  assertFits(signed.pack, { shipped, knownCatalogues, state: states.centre, packs: before });
  const day = today();
  const periods = [...before, signed].map(({ pack, digest }, at): PackPeriod =>
    periodOf({ since: BookSequence.parse(at + 1), digest, day }, pack),
  );
  const period = periods.pop();
  const { whyWithheld } = createCatalogue({ catalogue: shipped, states, today: () => day });
  const services = period
    ? packDifference(period, { shipped, before: periods, changes: [], whyWithheld })
    : [];
  const { number, name, from } = signed.pack;
  const totals = totalsOf(services);
  const facts = {
    number,
    name,
    from,
    states: signed.pack.states,
    digest: signed.digest,
    publisher: signed.publisher.name,
  };
  if (json) return console.log(JSON.stringify({ ...facts, totals, services }));
  console.log(
    [
      `${number}: ${name.hi} / ${name.en}`,
      `from ${formatDay(from)}, states ${signed.pack.states?.join(', ') ?? 'all'}`,
      `signed by ${signed.publisher.name.en}, digest ${signed.digest}`,
      Object.entries(totals)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(', '),
      ...services.flatMap(linesOf),
    ].join('\n'),
  );
}
