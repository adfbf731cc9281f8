import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { closeDay, openDay, openWorld, payExactly, readyTicket } from '../world.ts';

test('a closing is queued to print, and can be saved for people', async () => {
  await using world = await openWorld();
  await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 12_300 }));
  const { number, sequence } = await closeDay(world);
  const { jobs } = await world.call('printing.status', {});
  expect(jobs.filter(({ title }) => title === number).map(({ medium }) => medium)).toEqual(['pdf']);
  const { path } = await world.call('till.exportClosing', { sequence });
  expect(path).toMatch(/closing-2026-11-21\.pdf$/u);
  expect(existsSync(path)).toBe(true);
  expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  await expect(world.call('till.exportClosing', { sequence: 1 })).rejects.toMatchObject({
    code: 'till.closingNotFound',
  });
});

test('a day of training counts nothing and bears X in all its numbers', async () => {
  await using world = await openWorld({ setUp: false });
  await world.call('society.openBook', { mode: 'training' });
  await openDay(world);
  await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 12_300 }));
  const closing = await closeDay(world);
  expect(closing).toMatchObject({
    number: 'X/Z/2026-27/000001',
    net: 0,
    absolute: 0,
    turnover: { receipts: 1, received: { cash: 12_300, upi: 0 } },
    drawer: { expected: 12_300, variance: 0 },
  });
  expect(closing.series.map(({ kind }) => kind)).toContain('X');
});
