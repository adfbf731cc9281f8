import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { businessDay } from '../../contract/day.ts';
import { loadCatalogue } from '../../main/catalogue/load-catalogue.ts';
import { makePack } from '../../tools/bahi/make-pack.ts';
import { checkPack, signPack } from '../../tools/bahi/packs.ts';
import { RESOURCES } from '../world.ts';
import { applyPack, openTrusting, totalOf } from './pack-room.ts';
import { TODAY } from './rate-changes.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const Key = z.object({ key: z.string(), publicKey: z.string() });

let folder = '';
let publicKey = '';
const at = (name: string): string => join(folder, name);

function bahi(...args: readonly string[]): { code: number | null; out: string; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['tools/bahi/index.ts', ...args], {
    cwd: ROOT,
  });
  return { code: status, out: stdout.toString(), said: stderr.toString() };
}

/** Writes one thing in the edited catalogue anew. */
function edit(file: string, from: string, to: string): void {
  const path = at(`edited/catalogue/${file}.json`);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

const sign = (...args: readonly string[]) =>
  bahi(
    'sign-pack',
    '--edited',
    at('edited'),
    '--key',
    at('key.pem'),
    '--from',
    TODAY,
    '--name-hi',
    'दरें',
    '--name-en',
    'Rates',
    ...args,
  );

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'seva-bahi-tools-'));
  cpSync(join(RESOURCES, 'catalogue'), at('edited/catalogue'), { recursive: true });
  publicKey = Key.parse(JSON.parse(bahi('pack-key', '--out', at('key.pem')).out)).publicKey;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('bahi makes rate packs', () => {
  test('with a key of which the private half is for its owner alone, and is never replaced', () => {
    expect(statSync(at('key.pem')).mode & 0o777).toBe(0o600);
    expect(bahi('pack-key', '--out', at('key.pem'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('is there already'),
    });
  });

  test('and says what is wrong where none can be made', () => {
    const order = {
      edited: at('edited'),
      base: RESOURCES,
      after: [],
      from: businessDay(TODAY),
      nameHi: 'x',
      nameEn: 'x',
    };
    const out = at('none.sbpack');
    expect(() => signPack({ ...order, key: at('key.pem'), out })).toThrow('nothing differs');
    expect(() => signPack({ ...order, key: at('no.pem'), out })).toThrow('no private Ed25519 key');
    expect(sign('--out', out, '--states', 'bihar').said).toContain('numbers of states');
  });

  test('that a counter takes in, the second upon the first', async () => {
    edit('society-and-shop', '"code": "photocopy"', '"code": "photocopy", "states": ["10"]');
    expect(sign('--out', at('one.sbpack'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('pack 1, 1 services'),
    });
    edit(
      'society-and-shop',
      '"code": "lamination"',
      '"code": "lamination", "withheld": { "hi": "बंद", "en": "stopped" }',
    );
    expect(sign('--out', at('two.sbpack'), '--after', at('one.sbpack'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('pack 2, 1 services'),
    });

    const checked = bahi('check-pack', at('two.sbpack'), '--after', at('one.sbpack'), '--trust', publicKey);
    expect(checked).toMatchObject({ code: 0, out: expect.stringContaining('stopped lamination') });
    expect(bahi('check-pack', at('one.sbpack'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('does not trust'),
    });
    const alone = { after: [], trust: publicKey };
    expect(() => checkPack(at('two.sbpack'), alone)).toThrow('pack.gap');
    const forged = readFileSync(at('two.sbpack'), 'utf8').replace('stopped', 'started');
    writeFileSync(at('forged.sbpack'), forged);
    expect(() => checkPack(at('forged.sbpack'), alone)).toThrow('pack.wrongSignature');

    const publisher = { name: { hi: 'कार्यालय', en: 'Office' }, publicKey, from: businessDay('2026-01-01') };
    await using world = await openTrusting({ live: [publisher] });
    for (const name of ['one', 'two'])
      await applyPack(world, Uint8Array.from(readFileSync(at(`${name}.sbpack`))));
    const [found] = await world.call('catalogue.find', { text: 'lamination' });
    expect(found).toMatchObject({ withheld: { en: 'stopped' } });
    expect(await totalOf(world, 'photocopy', { centre_charge: 500 })).toBe(500);
  }, 60_000);

  test('never without a service that was there, in another group, or in a group of its own', () => {
    const shipped = loadCatalogue(RESOURCES);
    const order = { shipped, packs: [], name: { hi: 'x', en: 'x' }, from: businessDay(TODAY) };
    const [first, second, ...others] = shipped.groups;
    const [moved, ...left] = first?.services ?? [];
    if (!first || !second || !moved) throw new Error('no groups');
    const without = { ...first, services: left };
    const make = (groups: typeof shipped.groups) => () =>
      makePack({ ...order, edited: { ...shipped, groups } });
    expect(make([without, second, ...others])).toThrow('a service is never taken out');
    expect(make([without, { ...second, services: [...second.services, moved] }, ...others])).toThrow(
      'a service stays in its group',
    );
    expect(make([...shipped.groups, { ...first, code: 'new', services: [] }])).toThrow(
      'a group that the catalogue does not have',
    );
  });
}, 120_000);
