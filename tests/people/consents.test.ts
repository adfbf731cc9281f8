import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import type { Input } from '../../contract/contract.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { pdfOf, pdfText } from '../flows/papers.ts';
import { type World, openWorld, somebody } from '../world.ts';

const give = (world: World, personId: string, part: Partial<Input<'consents.give'>> = {}) =>
  world.call('consents.give', {
    requestId: randomUUID(),
    personId,
    notice: 1,
    language: 'mag',
    way: 'thumb',
    witness: '',
    chosen: [],
    ...part,
  });

const withdraw = (world: World, consent: number) =>
  world.call('consents.withdraw', { requestId: randomUUID(), consent });

function bookOf({ databaseFile }: World) {
  const database = openForReading(databaseFile);
  try {
    const events = database
      .prepare("SELECT CAST(bytes AS TEXT) FROM book_event WHERE bytes ->> '$.what' LIKE 'consent%'")
      .pluck()
      .all()
      .map(String);
    return { events, findings: verifyBook(database).findings };
  } finally {
    database.close();
  }
}

describe('a consent', () => {
  test('keeps notice, language, way and purposes; none that is free to choose is in it unasked', async () => {
    await using world = await openWorld();
    const { personId } = await world.call('people.add', somebody());
    expect((await world.call('consents.ofPerson', { personId })).holds).toBeUndefined();
    await give(world, personId);
    expect(await world.call('consents.ofPerson', { personId })).toMatchObject({
      holds: { notice: 1, language: 'mag', way: 'thumb', witness: '', purposes: ['service'] },
    });
    const { holds, consents } = await give(world, personId, { chosen: ['schemes'] });
    expect(holds?.purposes).toEqual(['service', 'schemes']);
    expect(consents).toHaveLength(2);
  });

  test('given orally wants a witness, and one for an old notice is refused', async () => {
    await using world = await openWorld();
    const { personId } = await world.call('people.add', somebody());
    await expect(give(world, personId, { way: 'oral' })).rejects.toMatchObject({
      code: 'consent.witnessNeeded',
    });
    await expect(give(world, personId, { notice: 2 })).rejects.toMatchObject({
      code: 'consent.noticeChanged',
    });
    await expect(give(world, randomUUID())).rejects.toMatchObject({ code: 'people.notFound' });
    const { holds } = await give(world, personId, { way: 'oral', witness: 'रीता देवी' });
    expect(holds).toMatchObject({ way: 'oral', witness: 'रीता देवी' });
  });

  test('is taken back once, stays on record, and may be given anew', async () => {
    await using world = await openWorld();
    const { personId } = await world.call('people.add', somebody());
    const { holds } = await give(world, personId);
    const consent = holds?.sequence ?? 0;
    const after = await withdraw(world, consent);
    expect(after.holds).toBeUndefined();
    expect(after.consents).toMatchObject([{ sequence: consent, withdrawn: { day: '2026-11-21' } }]);
    await expect(withdraw(world, consent)).rejects.toMatchObject({ code: 'consent.withdrawn' });
    await expect(withdraw(world, 1)).rejects.toMatchObject({ code: 'consent.notFound' });
    expect((await give(world, personId)).holds).toBeDefined();
  });

  test('of a record that is merged into another counts for the person', async () => {
    await using world = await openWorld();
    const { personId } = await world.call('people.add', somebody());
    const { personId: other } = await world.call('people.add', somebody({ name: 'सुनिता देवी' }));
    await give(world, other);
    await world.call('people.merge', { requestId: randomUUID(), personId, other });
    expect((await world.call('consents.ofPerson', { personId })).holds).toBeDefined();
  });

  test('is written once for a request', async () => {
    await using world = await openWorld();
    const { personId } = await world.call('people.add', somebody());
    const requestId = randomUUID();
    await give(world, personId, { requestId });
    expect((await give(world, personId, { requestId })).consents).toHaveLength(1);
  });

  test('is known to the book by random id and digest alone', async () => {
    await using world = await openWorld();
    const { personId } = await world.call('people.add', somebody());
    await give(world, personId, { way: 'oral', witness: 'रीता देवी', chosen: ['schemes'] });
    const { events, findings } = bookOf(world);
    expect(findings).toEqual([]);
    expect(events).toHaveLength(1);
    for (const said of ['रीता', 'oral', 'schemes', 'mag']) expect(events[0]).not.toContain(`"${said}`);
    expect(events[0]).toContain(personId);
  });

  test('is printed with the notice, what was agreed to and who heard it', async () => {
    await using world = await openWorld();
    const { personId } = await world.call('people.add', somebody());
    const { holds } = await give(world, personId, { way: 'oral', witness: 'रीता देवी' });
    await world.call('consents.print', { requestId: randomUUID(), consent: holds?.sequence ?? 0 });
    const title = await vi.waitFor(async () => {
      const { jobs } = await world.call('printing.status', {});
      expect(jobs.map(({ state }) => state)).toEqual(['printed']);
      return jobs[0]?.title ?? '';
    }, 10_000);
    await world.close();
    const text = pdfText(pdfOf(`${world.home}/books/live`, title)).replace(/\s+/gu, ' ');
    for (const said of ['सहमति पत्र', 'रीता देवी', 'मगही', 'आधार का पूरा नंबर', title])
      expect(text).toContain(said);
    expect(bookOf(world).findings).toEqual([]);
  });
});

test('the notice is short and says in both languages how to take a consent back and whom to complain to', () => {
  const notices = JSON.parse(
    readFileSync(new URL('../../resources/consent/notices.json', import.meta.url), 'utf8'),
  ) as { text: { hi: string; en: string }[] }[];
  for (const { text } of notices)
    for (const language of ['hi', 'en'] as const) {
      const said = text.map((part) => part[language]).join(' ');
      expect(said.split(/\s+/u).length).toBeLessThanOrEqual(250);
      expect(said).toMatch(language === 'hi' ? /वापस.*शिकायत/u : /back.*[Cc]omplain/u);
    }
});
