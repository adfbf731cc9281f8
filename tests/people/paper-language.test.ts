import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { PaperLanguage } from '../../contract/printing.ts';
import { createPaperMaker } from '../../main/printing/paper-maker.ts';
import { CASTE, withNumber } from '../applications/application-room.ts';
import { eventsOf } from '../book/read-book.ts';
import { join, newPerson, rameshFamily } from '../households/family.ts';
import { ofKind, rememberingMaker } from '../print/remembering-maker.ts';
import { BILL, allOf, withSupervisor } from '../receipts/reversing.ts';
import { failure } from '../suspense/doubt.ts';
import { type World, openWorld, payExactly, readyTicket } from '../world.ts';

const WORKER = new URL('../../main/printing/paper-worker.ts', import.meta.url);
const maker = createPaperMaker(WORKER);
afterAll(() => maker.close());

let papers: ReturnType<typeof rememberingMaker>;
beforeEach(() => {
  papers = rememberingMaker();
});

type Wish = { readonly personId?: string; readonly language?: PaperLanguage };

const copyTicket = async (world: World, { personId, language }: Wish) => {
  const entered = { centre_charge: 500 };
  const line = { lineId: randomUUID(), service: 'photocopy', quantity: 1, entered, papersSeen: [] };
  return world.call('tickets.keep', { ticketId: randomUUID(), personId, language, lines: [line] });
};

/** In which language the papers of somebody's next ticket would be. */
const languageFor = async (world: World, personId?: string): Promise<PaperLanguage> => {
  const { ticketId, paperLanguage } = await copyTicket(world, { ...(personId && { personId }) });
  await world.call('tickets.drop', { ticketId, reason: 'by-mistake' });
  return paperLanguage;
};

const sellCopy = async (world: World, wish: Wish) => payExactly(world, await copyTicket(world, wish));

const languagesOf = (): Record<string, PaperLanguage> =>
  Object.fromEntries(
    papers.asked.flatMap((paper) => ('language' in paper ? [[paper.kind, paper.language]] : [])),
  );

describe('the language of a paper', () => {
  test('is that of the centre until somebody says; what is said is remembered of the person', async () => {
    await using world = await openWorld({ papers });
    const sunita = await newPerson(world, 'सुनीता देवी');
    expect(await languageFor(world, sunita)).toBe('hi');
    await world.call('printing.setPaperLanguage', { language: 'both' });
    expect(await languageFor(world, sunita)).toBe('both');

    const sold = await sellCopy(world, { personId: sunita, language: 'en' });
    expect(sold.language).toBe('en');
    expect(await languageFor(world, sunita)).toBe('en');
    expect(await languageFor(world)).toBe('both');
    await expect.poll(() => languagesOf()).toEqual({ receipt: 'en' });
  });

  test('is not remembered of a ticket that was dropped, nor where nobody said anything', async () => {
    await using world = await openWorld({ papers });
    const sunita = await newPerson(world, 'सुनीता देवी');
    const { ticketId } = await copyTicket(world, { personId: sunita, language: 'en' });
    await world.call('tickets.drop', { ticketId, reason: 'changed-mind' });
    await sellCopy(world, { personId: sunita });
    await world.call('printing.setPaperLanguage', { language: 'both' });
    expect(await languageFor(world, sunita)).toBe('both');
  });

  test('stays with the ticket while it is parked', async () => {
    await using world = await openWorld({ papers });
    const { ticketId } = await copyTicket(world, { language: 'both' });
    expect(await world.call('tickets.open', {})).toMatchObject([
      { ticketId, paperLanguage: 'both', languageChosen: true },
    ]);
  });

  test('is for all that is handed to the person: token, slips, refund and receipt', async () => {
    await using world = await openWorld({ papers });
    const { call } = world;
    const approval = await withSupervisor(world);
    const sunita = await newPerson(world, 'सुनीता देवी');
    await sellCopy(world, { personId: sunita, language: 'en' });

    await call('queue.issue', { requestId: randomUUID(), personId: sunita });
    const bill = await payExactly(
      world,
      await readyTicket(world, 'electricity-bill-sbpdcl', BILL, { personId: sunita }),
    );
    await call('suspense.open', failure(bill));
    const caste = await payExactly(
      world,
      await readyTicket(world, CASTE, { centre_charge: 3000 }, { personId: sunita }),
    );
    await call('applications.setReference', withNumber({ receipt: caste.sequence, line: 1 }));
    const copied = await sellCopy(world, { personId: sunita });
    await call('receipts.reverse', { ...(await allOf(world, copied)), approval });
    const lines = [{ lineId: randomUUID(), service: CASTE, quantity: 1, entered: {}, papersSeen: [] }];
    const { ticketId } = await call('tickets.keep', { ticketId: randomUUID(), personId: sunita, lines });
    await call('tickets.handSlip', { ticketId });

    const handedOut = { receipt: 'en', suspense: 'en', application: 'en', reversal: 'en', slip: 'en' };
    await expect.poll(() => languagesOf(), { timeout: 5000 }).toEqual(handedOut);
    const token = eventsOf(world.databaseFile).find(({ what }) => what === 'token');
    expect(token?.body).toMatchObject({ language: 'en' });
  });

  test('of a refund to nobody by name is that of its receipt', async () => {
    await using world = await openWorld({ papers });
    const approval = await withSupervisor(world);
    const sold = await sellCopy(world, { language: 'en' });
    await world.call('receipts.reverse', { ...(await allOf(world, sold)), approval });
    await expect.poll(() => languagesOf()).toEqual({ receipt: 'en', reversal: 'en' });
  });

  test('is what somebody asked for with her token, then and for what comes after', async () => {
    await using world = await openWorld({ papers });
    const sunita = await newPerson(world, 'सुनीता देवी');
    await world.call('queue.issue', { requestId: randomUUID(), personId: sunita, language: 'en' });
    const { ticket } = await world.call('queue.call', { requestId: randomUUID() });
    expect(ticket).toMatchObject({ paperLanguage: 'en', languageChosen: false });
  });
});

describe('a household', () => {
  test('has the language that one of it asked for last; who asks for another has that', async () => {
    await using world = await openWorld({ papers });
    const { householdId, ramesh, sunita, amit } = await rameshFamily(world);
    await sellCopy(world, { personId: ramesh, language: 'en' });
    expect(await languageFor(world, sunita)).toBe('en');

    await sellCopy(world, { personId: sunita, language: 'both' });
    const each = [ramesh, sunita, amit].map((one) => languageFor(world, one));
    expect(await Promise.all(each)).toEqual(['en', 'both', 'both']);

    const baby = await newPerson(world, 'आरव पासवान');
    await join(world, householdId, baby, 'grandchild', 'birth');
    expect(await languageFor(world, baby)).toBe('both');
  });

  test('has no say any more in the papers of who moved away', async () => {
    await using world = await openWorld({ papers });
    const { ramesh, pooja } = await rameshFamily(world);
    await sellCopy(world, { personId: ramesh, language: 'en' });
    const move = { requestId: randomUUID(), personId: pooja, reason: 'moved' as const };
    await world.call('households.leave', move);
    expect(await languageFor(world, pooja)).toBe('hi');
  });
});

test('a record that turns out to be of the same person brings along what was said', async () => {
  await using world = await openWorld({ papers });
  const sunita = await newPerson(world, 'सुनीता देवी');
  const again = await newPerson(world, 'सुनिता देवी');
  await sellCopy(world, { personId: again, language: 'en' });
  await world.call('people.merge', { requestId: randomUUID(), personId: sunita, other: again });
  expect(await languageFor(world, sunita)).toBe('en');
});

test('the book says of a choice only in which language the paper is', async () => {
  await using world = await openWorld({ papers });
  const { ramesh, sunita } = await rameshFamily(world);
  const before = eventsOf(world.databaseFile).length;
  await sellCopy(world, { personId: ramesh, language: 'en' });
  await sellCopy(world, { personId: sunita });
  const written = eventsOf(world.databaseFile).slice(before);
  expect(written.map(({ what }) => what)).toEqual(['receipt', 'receipt']);
  const [chosen, followed] = written.map(({ body }) => Object.keys(body));
  expect(chosen).toEqual(followed);
});

test('a receipt printed again years later is in its own language, the same to the byte', async () => {
  await using world = await openWorld({ papers });
  const { call } = world;
  const sunita = await newPerson(world, 'सुनीता देवी');
  const { sequence } = await sellCopy(world, { personId: sunita, language: 'en' });
  await call('printing.setPaperLanguage', { language: 'both' });
  await sellCopy(world, { personId: sunita, language: 'hi' });
  await call('receipts.reprint', { requestId: randomUUID(), sequence, reason: 'lost' });

  await expect.poll(() => ofKind(papers, 'receipt').length).toBe(3);
  const [first, , again] = ofKind(papers, 'receipt');
  if (!first || !again) throw new Error('no paper was asked for');
  expect(again.language).toBe('en');
  expect(await maker.pdf({ ...again, duplicate: 0 })).toEqual(await maker.pdf(first));
});
