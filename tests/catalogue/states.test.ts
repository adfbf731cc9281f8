import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { loadStates } from '../../main/catalogue/states.ts';
import { faultOf } from '../users/staff.ts';
import { RESOURCES, payExactly, readyTicket } from '../world.ts';
import { applyPack, centreCharge, fileOf, newSigner, openTrusting, packOf } from './pack-room.ts';

const signer = newSigner();
const ELSEWHERE = packOf({
  photocopy: { ...centreCharge(200), states: ['20'] },
  lamination: { ...centreCharge(700), states: ['9', '10'] },
});

describe('a service of other states', () => {
  test('is found with the words why it can not be sold, and stands on no card and in no queue', async () => {
    await using world = await openTrusting({ live: [signer.publisher] });
    await applyPack(world, fileOf(ELSEWHERE, signer));
    const found = await world.call('catalogue.find', { text: 'photocopy' });
    expect(found.find(({ code }) => code === 'photocopy')).toMatchObject({
      withheld: { hi: 'यह सेवा बिहार में नहीं दी जाती।', en: 'This service is not offered in Bihar.' },
    });
    const unasked = await world.call('catalogue.find', { text: '' });
    expect(unasked.map(({ code }) => code)).not.toContain('photocopy');
    expect(await faultOf(readyTicket(world, 'photocopy'))).toMatchObject({ code: 'catalogue.withheld' });
    const token = { requestId: randomUUID(), service: 'photocopy' };
    expect(await faultOf(world.call('queue.issue', token))).toMatchObject({ code: 'catalogue.withheld' });
    const { rates } = await world.call('queue.display', {});
    const shown = new Set<string>(rates.map(({ service }) => service));
    expect([shown.has('photocopy'), shown.has('lamination')]).toEqual([false, true]);
    const { path } = await world.call('catalogue.exportRateCard', {});
    const poster = execFileSync('pdftotext', ['-layout', path, '-']).toString();
    expect([poster.includes('2.00'), poster.includes('7.00')]).toEqual([false, true]);
    expect((await world.call('catalogue.rates', { service: 'photocopy' })).isOffered).toBe(false);
  });

  test('is sold at a centre of its state', async () => {
    await using world = await openTrusting({ live: [signer.publisher], state: '20' });
    await applyPack(world, fileOf(ELSEWHERE, signer));
    expect((await payExactly(world, await readyTicket(world, 'photocopy'))).total).toBe(200);
    expect(await faultOf(readyTicket(world, 'lamination'))).toMatchObject({ code: 'catalogue.withheld' });
  });

  test('is one of a pack that is for some states alone, where that is said', async () => {
    await using world = await openTrusting({ live: [signer.publisher], state: '20' });
    const bytes = fileOf(packOf({ photocopy: centreCharge(200) }, { states: ['10', '20'] }), signer);
    expect((await world.call('ratePacks.read', { bytes })).states).toEqual([
      { hi: 'बिहार', en: 'Bihar' },
      { hi: 'झारखंड', en: 'Jharkhand' },
    ]);
  });
});

test('The centre is in Bihar, and every state has a number and a name of its own', () => {
  const states = loadStates(RESOURCES);
  expect(states.centre).toEqual({ code: '10', name: { hi: 'बिहार', en: 'Bihar' } });
  expect(states.nameOf('20')).toEqual({ hi: 'झारखंड', en: 'Jharkhand' });
  expect(states.nameOf('99')).toEqual({ hi: '99', en: '99' });
});
