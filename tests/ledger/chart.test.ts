import { randomUUID } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { RESOURCES, openWorld } from '../world.ts';
import { credit, debit, findingsIn, post } from './books.ts';

const wording = { nameHi: 'ग्राहकों का पैसा', nameEn: 'Money of customers' };

describe('the chart of accounts', () => {
  test('takes the codes and names of the society, and the last change wins', async () => {
    await using world = await openWorld();
    const change = { account: 'customer-money-held', ...wording };
    await world.call('ledger.changeAccount', { requestId: randomUUID(), code: '31-A', ...change });
    const accounts = await world.call('ledger.changeAccount', {
      requestId: randomUUID(),
      code: '32-A',
      ...change,
    });
    expect(accounts.find(({ account }) => account === 'customer-money-held')).toEqual({
      account: 'customer-money-held',
      code: '32-A',
      kind: 'liability',
      name: { hi: wording.nameHi, en: wording.nameEn },
      byHand: true,
    });
    await world.close();
    expect(findingsIn(world)).toEqual([]);
    const database = new Sqlite(world.databaseFile);
    database.exec("UPDATE account SET name_hi = 'और कुछ' WHERE code = '32-A'");
    database.close();
    expect(findingsIn(world).map(({ table }) => table)).toContain('account');
  });

  test('grows by accounts of the society, which vouchers may use', async () => {
    await using world = await openWorld();
    const order = { requestId: randomUUID(), kind: 'expense', code: '5201', ...wording } as const;
    const accounts = await world.call('ledger.addAccount', order);
    expect(await world.call('ledger.addAccount', order)).toEqual(accounts);
    const own = accounts.filter(({ account }) => account.startsWith('own-'));
    expect(own).toMatchObject([{ account: 'own-1', code: '5201', kind: 'expense', byHand: true }]);
    const more = await world.call('ledger.addAccount', { ...order, requestId: randomUUID(), code: '5202' });
    expect(more.map(({ account }) => account)).toContain('own-2');
    const { postings } = await post(world, { lines: [debit('own-1', 700), credit('bank', 700)] });
    expect(postings[0]).toMatchObject({ code: '5201', name: { hi: wording.nameHi } });
    await world.close();
    expect(findingsIn(world)).toEqual([]);
  });

  test('has each code once', async () => {
    await using world = await openWorld();
    const taken = { code: 'ledger.codeTaken', params: { code: '1201' } };
    await expect(
      world.call('ledger.addAccount', { requestId: randomUUID(), kind: 'asset', code: '1201', ...wording }),
    ).rejects.toMatchObject(taken);
    const change = { account: 'cash-safe', code: '1201', ...wording };
    await expect(
      world.call('ledger.changeAccount', { requestId: randomUUID(), ...change }),
    ).rejects.toMatchObject(taken);
    await world.call('ledger.changeAccount', { requestId: randomUUID(), ...change, account: 'bank' });
  });

  test('gains at opening what the program has learnt since, with a free code, and only once', async () => {
    await using world = await openWorld();
    const code = '1999';
    await world.call('ledger.addAccount', { requestId: randomUUID(), kind: 'asset', code, ...wording });
    await world.close();
    const resources = join(world.home, 'resources');
    cpSync(RESOURCES, resources, { recursive: true });
    const file = join(resources, 'accounts', 'accounts.json');
    const learnt = { key: 'new-room', code, kind: 'asset', name: { hi: 'नया', en: 'New' } };
    writeFileSync(file, JSON.stringify([...JSON.parse(readFileSync(file, 'utf8')), learnt]));
    for (const _ of ['first opening', 'second opening']) {
      await using later = await openWorld({ folder: world.home, clock: world.clock, resources });
      const accounts = await later.call('ledger.accounts', {});
      expect(accounts.filter(({ account }) => account === 'new-room')).toMatchObject([{ code: '1999-2' }]);
      await later.close();
      expect(findingsIn(later)).toEqual([]);
    }
    const database = new Sqlite(world.databaseFile);
    const added = database.prepare(
      "SELECT bytes ->> '$.body.accounts[0].account' FROM book_event WHERE bytes ->> '$.what' = 'accounts.added'",
    );
    expect(added.pluck().all()).toEqual(['own-1', 'new-room']);
    expect(() => database.exec("UPDATE account SET key = 'other' WHERE key = 'new-room'")).toThrow(
      /keeps its key/u,
    );
    expect(() => database.exec("DELETE FROM account WHERE key = 'new-room'")).toThrow(/keeps its key/u);
    database.close();
  });
});
