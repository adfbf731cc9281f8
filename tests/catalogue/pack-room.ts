import { type KeyObject, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type ServiceRecord, ServiceRecord as ServiceRecordSchema } from '../../contract/catalogue.ts';
import type { Input, Output } from '../../contract/contract.ts';
import { businessDay } from '../../contract/day.ts';
import { withPacks } from '../../main/catalogue/editions.rules.ts';
import { type Catalogue, loadCatalogue } from '../../main/catalogue/load-catalogue.ts';
import { type RatePack, packFileOf } from '../../main/catalogue/pack-file.ts';
import type { Publisher } from '../../main/catalogue/publishers.ts';
import { makePack } from '../../tools/bahi/make-pack.ts';
import { secondPerson } from '../users/staff.ts';
import { RESOURCES, type World, type WorldOptions, openWorld, readyTicket } from '../world.ts';
import { TODAY } from './rate-changes.ts';

const CATALOGUE = loadCatalogue(RESOURCES);

/** A publisher with both halves of her key, which no file ever holds. */
export type Signer = { readonly publisher: Publisher; readonly privateKey: KeyObject };

export function newSigner(part: Partial<Publisher> = {}): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x } = z.object({ x: z.string() }).parse(publicKey.export({ format: 'jwk' }));
  const name = { hi: 'राज्य मिशन कार्यालय', en: 'State mission office' };
  return { publisher: { name, publicKey: x, from: businessDay('2026-01-01'), ...part }, privateKey };
}

/** What a pack makes of a service; of one that is new, all that differs from a photocopy. */
export type Edits = Readonly<Record<string, Partial<z.input<typeof ServiceRecordSchema>>>>;

/** A catalogue with services edited, and with what is new behind the photocopy. */
export function edited(catalogue: Catalogue, edits: Edits): Catalogue {
  const all = catalogue.groups.flatMap(({ services }) => services);
  const model = all.find(({ code }) => code === 'photocopy');
  const merged = (record: ServiceRecord | undefined, code: string): ServiceRecord =>
    ServiceRecordSchema.parse({ ...record, code, ...edits[code] });
  const added = Object.keys(edits).filter((code) => all.every((one) => one.code !== code));
  return {
    ...catalogue,
    groups: catalogue.groups.map((group) => ({
      ...group,
      services: [
        ...group.services.map((record) => (edits[record.code] ? merged(record, record.code) : record)),
        ...(group.services.includes(model ?? merged(model, 'none'))
          ? added.map((code) => merged(model, code))
          : []),
      ],
    })),
  };
}

export type PackPart = Partial<Pick<RatePack, 'states'>> & {
  readonly from?: string;
  readonly after?: readonly RatePack[];
  readonly name?: RatePack['name'];
};

/** A pack with these edits upon the packs before it. */
export function packOf(edits: Edits, { from = TODAY, after = [], states, name }: PackPart = {}): RatePack {
  return makePack({
    shipped: CATALOGUE,
    packs: after,
    edited: edited(withPacks(CATALOGUE, after), edits),
    name: name ?? { hi: 'दरें, नवंबर', en: 'Rates of November' },
    from: businessDay(from),
    ...(states && { states }),
  });
}

/** The file of a pack, as it comes on a pen drive. */
export const fileOf = (pack: RatePack, { publisher, privateKey }: Signer): Buffer<ArrayBuffer> =>
  Buffer.from(packFileOf(pack, publisher.publicKey, (digest) => sign(null, digest, privateKey)));

export const centreCharge = (paise: number, part: { from?: string; verified?: boolean } = {}) => ({
  rates: [{ head: 'centre_charge' as const, from: '2020-01-01', paise, verified: true, ...part }],
});

type Shipped = {
  readonly live?: readonly Publisher[];
  readonly training?: readonly Publisher[];
  /** The state of the centre. */
  readonly state?: string;
  readonly earlierCatalogues?: readonly string[];
};

/** The resources that ship, with other publishers, in a folder that is removed at the end. */
export function resourcesTrusting({ live = [], training = [], state, earlierCatalogues = [] }: Shipped) {
  const folder = mkdtempSync(join(tmpdir(), 'seva-bahi-packs-'));
  const replaced = new Set(['rate-packs', ...(state === undefined ? [] : ['lgd'])]);
  for (const name of readdirSync(RESOURCES).filter((one) => !replaced.has(one)))
    symlinkSync(join(RESOURCES, name), join(folder, name));
  const write = (name: string, content: unknown): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), JSON.stringify(content));
  };
  write('rate-packs/publishers.json', { live, training, earlierCatalogues });
  if (state !== undefined) {
    mkdirSync(join(folder, 'lgd'));
    symlinkSync(join(RESOURCES, 'lgd', 'kaimur.json'), join(folder, 'lgd', 'kaimur.json'));
    const states = [
      { code: '10', name: { hi: 'बिहार', en: 'Bihar' } },
      { code: '20', name: { hi: 'झारखंड', en: 'Jharkhand' } },
    ];
    write('lgd/states.json', { centre: state, source: 'test', states });
  }
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A world whose books trust these publishers; its resources go with it. */
export async function openTrusting(part: Shipped, options: WorldOptions = {}): Promise<World> {
  const resources = resourcesTrusting(part);
  const world = await openWorld({ ...options, resources: resources.folder });
  const dispose = world[Symbol.asyncDispose];
  return Object.assign(world, {
    async [Symbol.asyncDispose]() {
      await dispose();
      resources[Symbol.dispose]();
    },
  });
}

/** What a service costs now; the ticket is dropped again. */
export async function totalOf(world: World, service = 'photocopy', entered = {}): Promise<number> {
  const { ticketId, total } = await readyTicket(world, service, entered);
  await world.call('tickets.drop', { ticketId, reason: 'by-mistake' });
  return total;
}

/** Takes a pack in, with the word of a second person. */
export const applyPack = async (
  world: World,
  bytes: Uint8Array<ArrayBuffer>,
  part: Partial<Input<'ratePacks.apply'>> = {},
): Promise<Output<'ratePacks.apply'>> =>
  world.call('ratePacks.apply', {
    requestId: randomUUID(),
    approval: await secondPerson(world),
    bytes,
    reason: 'circular',
    source: 'पत्र 118, 20-11-2026',
    ...part,
  });

/** Takes the newest pack back. */
export const undoPack = async (
  world: World,
  part: Partial<Input<'ratePacks.undo'>> = {},
): Promise<Output<'ratePacks.undo'>> => {
  const { newest } = await world.call('ratePacks.list', {});
  return world.call('ratePacks.undo', {
    requestId: randomUUID(),
    approval: await secondPerson(world),
    sequence: newest ?? 1,
    reason: 'wrong-rates',
    source: 'पत्र 121, 21-11-2026',
    ...part,
  });
};
