import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { faultOf } from '../users/staff.ts';
import {
  type Edits,
  applyPack,
  centreCharge,
  fileOf,
  newSigner,
  openTrusting,
  packOf,
  totalOf,
} from './pack-room.ts';
import { TODAY, setRate } from './rate-changes.ts';

const poppler = (tool: string, ...how: string[]): string => execFileSync(tool, how).toString();
const signer = newSigner();
const CHEAP_COPY: Edits = { photocopy: centreCharge(200) };

const open = () => openTrusting({ live: [signer.publisher] });

describe('the difference', () => {
  test('says of each head what it was and will be, from when and by which source, before anything changes', async () => {
    await using world = await open();
    const bytes = fileOf(
      packOf({
        'land-register2-view': {
          source: 'अधिसूचना 41/2026',
          papers: ['aadhaar-card'],
          rates: [
            { head: 'centre_charge', from: '2020-01-01', to: '2026-11-30', paise: 1000, verified: true },
            { head: 'centre_charge', from: '2026-12-01', paise: 1500, verified: true },
          ],
        },
        photocopy: { ...centreCharge(200), withheld: { hi: 'मशीन की जाँच', en: 'Under inspection' } },
        'ration-form': { name: { hi: 'राशन फॉर्म', en: 'Ration form' }, ...centreCharge(500) },
      }),
      signer,
    );
    const { services, totals, ...facts } = await world.call('ratePacks.read', { bytes });
    expect(facts).toMatchObject({
      number: 1,
      from: TODAY,
      effective: TODAY,
      publisher: signer.publisher.name,
    });
    const land = services.find(({ service }) => service === 'land-register2-view');
    expect(land?.heads).toContainEqual({
      head: 'centre_charge',
      from: '2026-12-01',
      before: { paise: 1000, verified: true },
      after: { paise: 1500, verified: true },
      direction: 'dearer',
      notified: { before: 1000, after: 1500 },
      source: 'अधिसूचना 41/2026',
    });
    expect([...(land?.papersAdded ?? []), ...(land?.papersRemoved ?? [])]).not.toEqual([]);
    expect(services.find(({ service }) => service === 'photocopy')).toMatchObject({
      kind: 'stopped',
      withheld: { hi: 'मशीन की जाँच' },
    });
    expect(services.find(({ service }) => service === 'ration-form')).toMatchObject({ kind: 'added' });
    expect(totals).toMatchObject({ added: 1, stopped: 1, dearer: 1, notified: 2, papers: 1, collisions: 0 });
    expect(await world.call('catalogue.find', { text: 'ration form' })).not.toContainEqual(
      expect.objectContaining({ code: 'ration-form' }),
    );
    expect(await totalOf(world, 'photocopy', { centre_charge: 500 })).toBe(500);
  });

  test('names the society’s own rates that lie above the new limit; they are blocked until written lower', async () => {
    await using world = await open();
    await setRate(world, { paise: 300, from: TODAY });
    const bytes = fileOf(packOf(CHEAP_COPY), signer);
    const { services, totals } = await world.call('ratePacks.read', { bytes });
    expect(totals.collisions).toBe(1);
    expect(services[0]?.collisions).toEqual([
      {
        head: 'centre_charge',
        from: TODAY,
        own: { paise: 300, verified: false },
        ownSource: 'प्रबंध समिति की बैठक, प्रस्ताव 7',
        most: 200,
      },
    ]);
    await applyPack(world, bytes);
    expect(await totalOf(world)).toBe(200);
    const { rates } = await world.call('catalogue.rates', { service: 'photocopy' });
    expect(rates.find(({ isOwn }) => isOwn)).toMatchObject({ standing: 'blocked' });
    expect(await faultOf(setRate(world, { paise: 300, from: TODAY }))).toMatchObject({
      code: 'catalogue.aboveNotified',
    });
    await setRate(world, { paise: 150, from: TODAY });
    expect(await totalOf(world)).toBe(150);
  });

  test('says where the society’s own lower rate goes on, and where its own notification is overtaken', async () => {
    await using world = await open();
    await setRate(world, { paise: 100, from: TODAY });
    const bytes = fileOf(packOf(CHEAP_COPY), signer);
    expect((await world.call('ratePacks.read', { bytes })).services[0]?.heads[0]).toMatchObject({
      own: { paise: 100 },
    });
    await setRate(world, { paise: 400, from: TODAY, reason: 'notification', source: 'अधिसूचना 9' });
    expect((await world.call('ratePacks.read', { bytes })).services[0]?.collisions).toMatchObject([
      { own: { paise: 400 }, most: 200 },
    ]);
    await applyPack(world, bytes);
    expect(await totalOf(world)).toBe(200);
    await setRate(world, { paise: 600, from: TODAY, reason: 'notification', source: 'अधिसूचना 50' });
    expect(await totalOf(world)).toBe(600);
  });

  test('is the same after the pack was taken in, and after later changes', async () => {
    await using world = await open();
    const bytes = fileOf(packOf(CHEAP_COPY), signer);
    const before = await world.call('ratePacks.read', { bytes });
    const { newest } = await applyPack(world, bytes);
    await setRate(world, { paise: 100, from: TODAY });
    expect(await world.call('ratePacks.get', { sequence: newest ?? 1 })).toEqual(before);
    expect(await faultOf(world.call('ratePacks.get', { sequence: 1 }))).toMatchObject({
      code: 'pack.notFound',
    });
  });

  test('is printed on A4 in Hindi', async () => {
    await using world = await open();
    await setRate(world, { paise: 300, from: TODAY });
    const { path } = await world.call('ratePacks.export', { bytes: fileOf(packOf(CHEAP_COPY), signer) });
    const said = poppler('pdftotext', '-layout', path, '-').normalize('NFC').replace(/\s+/gu, '');
    for (const words of [
      'दर-पैक 1: क्या बदलता है',
      'फोटोकॉपी',
      'राज्य मिशन कार्यालय',
      '₹ 2.00',
      'रुकी रहेगी',
      '21-11-2026',
    ])
      expect(said).toContain(words.normalize('NFC').replace(/\s+/gu, ''));
    expect(poppler('pdfinfo', path)).toMatch(/Page size: +595\.28 x 841\.89 pts \(A4\)/u);
  });
});
