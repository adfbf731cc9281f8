import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Output } from '../../contract/contract.ts';
import { LONGEST_SIDE, MOST_PICTURE_BYTES, RECEIPT_PAGE } from '../../contract/documents.ts';
import { eventsOf, findingsIn } from '../book/read-book.ts';
import { PIN, addMeena, addUser, faultOf, switchTo } from '../users/staff.ts';
import { type World, openWorld, payExactly, readyTicket, somebody } from '../world.ts';
import { attaching, exif, jpegOf, withSegment } from './pictures.ts';

const NOTE = 'रीता की बेटी का';

const folderOf = (world: World): string => join(dirname(world.databaseFile), 'documents');
const filesOf = (world: World): string[] => (existsSync(folderOf(world)) ? readdirSync(folderOf(world)) : []);

async function personIn(world: World, name = 'सुनीता देवी'): Promise<{ personId: string }> {
  const { personId } = await world.call('people.add', somebody({ name }));
  return { personId };
}

type Attached = Output<'documents.attach'>;

async function attachedIn(world: World, text = 'A'): Promise<Attached> {
  const owner = await personIn(world);
  return world.call('documents.attach', attaching(owner, { picture: jpegOf(text), note: NOTE }));
}

const erasing = ({ documentId }: Attached, requestId = randomUUID()) => ({
  requestId,
  documentId,
  reason: 'asked-by-person' as const,
});

const pictureOf = async (world: World, { documentId }: Attached): Promise<Uint8Array | undefined> =>
  (await world.call('documents.picture', { documentId })).picture;

/** The same files opened again, as after a power cut. */
async function openAgain(world: World): Promise<World> {
  await world.close();
  return openWorld({ folder: world.home, clock: world.clock, setUp: false });
}

describe('a paper of a person', () => {
  test('is kept with kind, note, day and who kept it, and its picture comes back byte for byte', async () => {
    await using world = await openWorld();
    const owner = await personIn(world);
    const picture = jpegOf('जन्म', { width: 1000, height: 640 });
    const order = attaching(owner, { picture, note: NOTE, issued: '2019-04-01', covered: 2 });
    const attached = await world.call('documents.attach', order);
    expect(attached).toMatchObject({
      kind: { code: 'birth-certificate' },
      day: '2026-11-21',
      operator: 'संगीता कुमारी',
      size: picture.length,
      covered: 2,
      content: { note: NOTE, issued: '2019-04-01', width: 1000, height: 640 },
    });
    expect(await world.call('documents.of', owner)).toEqual([attached]);
    const again = await openAgain(world);
    expect(await pictureOf(again, attached)).toEqual(picture);
    await again.close();
    expect(findingsIn(world.databaseFile)).toEqual([]);
  });

  test('is kept once when the same order comes twice', async () => {
    await using world = await openWorld();
    const order = attaching(await personIn(world));
    const first = await world.call('documents.attach', order);
    expect(await world.call('documents.attach', order)).toEqual(first);
    expect(filesOf(world)).toEqual([first.documentId]);
  });

  test('is found with the record into which its own was merged', async () => {
    await using world = await openWorld();
    const [owner, { personId: other }] = [await personIn(world), await personIn(world, 'सुनिता देवी')];
    const { documentId } = await world.call('documents.attach', attaching({ personId: other }));
    await world.call('people.merge', { requestId: randomUUID(), ...owner, other });
    expect(await world.call('documents.of', owner)).toMatchObject([{ documentId }]);
  });

  test('is told in the book by random ids, kind and size, with neither its note nor its bytes', async () => {
    await using world = await openWorld();
    const attached = await attachedIn(world);
    await world.close();
    const event = eventsOf(world.databaseFile).find(({ what }) => what === 'document.attached');
    expect(Object.keys(event?.body ?? {}).toSorted()).toEqual([
      'covered',
      'digest',
      'document',
      'kind',
      'person',
      'size',
    ]);
    expect(JSON.stringify(event)).not.toContain(NOTE);
    expect(event?.body).toMatchObject({ document: attached.documentId, size: attached.size });
  });
});

describe('a picture is refused, and nothing is written,', () => {
  async function refusalOf(part: Parameters<typeof attaching>[1]): Promise<unknown> {
    await using world = await openWorld();
    const owner = await personIn(world);
    const { bookSequence } = await world.call('society.status', {});
    const fault = await faultOf(world.call('documents.attach', attaching(owner, part)));
    expect(filesOf(world)).toEqual([]);
    expect((await world.call('society.status', {})).bookSequence).toBe(bookSequence);
    return fault;
  }

  test.each([
    ['with EXIF', withSegment(jpegOf(), 0xe1, exif(6))],
    ['with a colour profile', withSegment(jpegOf(), 0xe2, Buffer.from('ICC_PROFILE\0'))],
    ['that is a PNG', new Uint8Array(Buffer.from('89504e470d0a1a0a', 'hex'))],
    ['cut off in the middle', jpegOf().subarray(0, 900)],
    ['of no bytes', new Uint8Array()],
  ])('%s', async (_, picture) => {
    expect(await refusalOf({ picture })).toMatchObject({ code: 'document.notPlain' });
  });

  test('that is too large in pixels or in bytes', async () => {
    const wide = jpegOf('A', { width: LONGEST_SIDE + 1, height: 20 });
    expect(await refusalOf({ picture: wide })).toMatchObject({ code: 'document.tooLarge' });
    const jpeg = jpegOf();
    const table = new Uint8Array(65_000).fill(1);
    const heavy = Array.from({ length: 5 }).reduce<Uint8Array<ArrayBuffer>>(
      (more) => withSegment(more, 0xdb, table),
      jpeg,
    );
    expect(heavy.length).toBeGreaterThan(MOST_PICTURE_BYTES);
    expect(await refusalOf({ picture: heavy })).toMatchObject({ code: 'document.tooLarge' });
  });

  test('of an Aadhaar card on which nothing is covered', async () => {
    expect(await refusalOf({ kind: 'aadhaar-card' })).toMatchObject({ code: 'document.notCovered' });
  });

  test('of a kind that there is not, or that belongs to a receipt, or of a day to come', async () => {
    for (const part of [{ kind: 'no-such-paper' }, { kind: RECEIPT_PAGE }, { issued: '2026-11-22' }])
      expect(await refusalOf(part)).toMatchObject({ code: 'app.invalidInput' });
  });

  test('without the word that no number can be read, or with a number in its note', async () => {
    await using world = await openWorld();
    const owner = await personIn(world);
    for (const part of [{ numberHidden: false }, { note: '9999 4105 7058' }, { picture: 'data:,' }]) {
      const answer = await world.ask('documents.attach', { ...attaching(owner), ...part });
      expect(answer).toMatchObject({ ok: false, fault: { code: 'app.invalidInput' } });
    }
  });
});

describe('the page of a receipt book', () => {
  test('is kept with the hand-written receipt that was entered from it, and with no other', async () => {
    await using world = await openWorld();
    const { ticketId } = await readyTicket(world, 'photocopy', { centre_charge: 500 });
    const payment = { cashTendered: 500, upi: 0, upiReference: '' };
    const handWritten = { bookNumber: 'B7/041', day: '2026-11-20' };
    const { sequence: receipt } = await world.call('tickets.finish', { ticketId, payment, handWritten });
    const page = await world.call('documents.attach', attaching({ receipt }, { kind: RECEIPT_PAGE }));
    expect(await world.call('documents.of', { receipt })).toEqual([page]);

    const printed = await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
    const other = attaching({ receipt: printed.sequence }, { kind: RECEIPT_PAGE });
    expect(await faultOf(world.call('documents.attach', other))).toMatchObject({
      code: 'document.notHandWritten',
    });
    await world.close();
    expect(findingsIn(world.databaseFile)).toEqual([]);
  });
});

test('the kinds to choose from are those of the catalogue, each name once, and say which bear the number', async () => {
  await using world = await openWorld();
  const kinds = await world.call('documents.kinds', {});
  expect(kinds).toContainEqual({
    code: 'aadhaar-card',
    name: { hi: 'आधार कार्ड', en: 'Aadhaar card' },
    showsAadhaar: true,
  });
  expect(kinds.find(({ code }) => code === 'birth-certificate')).toMatchObject({ showsAadhaar: false });
  expect(kinds.map(({ code }) => code)).not.toContain(RECEIPT_PAGE);
  expect(new Set(kinds.map(({ name }) => name.hi)).size).toBe(kinds.length);
});

describe('an erased paper', () => {
  test('leaves neither picture nor note in any file of the book, and the book verifies', async () => {
    await using world = await openWorld();
    const attached = await attachedIn(world, 'गुप्त');
    const picture = Buffer.from((await pictureOf(world, attached)) ?? []);
    const erased = await world.call('documents.erase', erasing(attached));
    expect(erased).toMatchObject({ erased: { reason: 'asked-by-person', operator: 'संगीता कुमारी' } });
    expect(erased.content).toBeUndefined();
    expect(await faultOf(pictureOf(world, attached))).toMatchObject({ code: 'document.erased' });
    // Also while the program runs: no log holds what was there.
    const folder = dirname(world.databaseFile);
    const left = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
    expect(left.length).toBeGreaterThan(1);
    expect(left.some((bytes) => bytes.includes(NOTE) || bytes.includes(picture))).toBe(false);
    await world.close();
    expect(findingsIn(world.databaseFile)).toEqual([]);
  });

  test('is erased once, whoever asks again', async () => {
    await using world = await openWorld();
    const attached = await attachedIn(world);
    const order = erasing(attached);
    const erased = await world.call('documents.erase', order);
    expect(await world.call('documents.erase', order)).toEqual(erased);
    expect(await faultOf(world.call('documents.erase', erasing(attached)))).toMatchObject({
      code: 'document.erased',
    });
  });

  test('is gone from the disk after the next start when a power cut came before', async () => {
    await using world = await openWorld();
    const attached = await attachedIn(world);
    const picture = await pictureOf(world, attached);
    await world.call('documents.erase', erasing(attached));
    await world.close();
    writeFileSync(join(folderOf(world), attached.documentId), picture ?? '');
    expect(findingsIn(world.databaseFile)).toMatchObject([{ problem: 'belongs to no document' }]);
    await using again = await openAgain(world);
    expect(filesOf(again)).toEqual([]);
  });
});

describe('after a power cut', () => {
  test('a picture whose event was written gets its name, and one without an event goes', async () => {
    await using world = await openWorld();
    const attached = await attachedIn(world);
    await world.close();
    const file = join(folderOf(world), attached.documentId);
    renameSync(file, `${file}.waiting`);
    writeFileSync(join(folderOf(world), `${randomUUID()}.waiting`), jpegOf());
    writeFileSync(join(folderOf(world), `${randomUUID()}.waiting.new`), jpegOf().subarray(0, 99));
    expect(findingsIn(world.databaseFile)).toEqual([]);
    await using again = await openAgain(world);
    expect(filesOf(again)).toEqual([attached.documentId]);
    expect(await pictureOf(again, attached)).toEqual(jpegOf());
  });
});

describe('a picture that was tampered with', () => {
  async function damage(act: (file: string, other: string) => void) {
    await using world = await openWorld();
    const attached = await attachedIn(world, 'A');
    const { personId } = await personIn(world, 'रीता देवी');
    const other = await world.call('documents.attach', attaching({ personId }, { picture: jpegOf('B') }));
    const [file, otherFile] = [attached, other].map(({ documentId }) => join(folderOf(world), documentId));
    act(file ?? '', otherFile ?? '');
    const fault = await faultOf(pictureOf(world, attached));
    await world.close();
    return { fault, rows: findingsIn(world.databaseFile).map(({ problem }) => problem) };
  }
  const damaged = { code: 'document.damaged' };

  test('is found when it is changed, and is not shown', async () => {
    const { fault, rows } = await damage((file) => writeFileSync(file, jpegOf('C')));
    expect(fault).toMatchObject(damaged);
    expect(rows).toEqual(['is not what was signed']);
  });

  test('is found when it is missing', async () => {
    const { fault, rows } = await damage((file) => rmSync(file));
    expect(fault).toMatchObject(damaged);
    expect(rows).toEqual(['was signed and is missing']);
  });

  test('is found when two were swapped', async () => {
    const { fault, rows } = await damage((file, other) => {
      renameSync(file, `${file}-`);
      renameSync(other, file);
      renameSync(`${file}-`, other);
    });
    expect(fault).toMatchObject(damaged);
    expect(rows).toEqual(['is not what was signed', 'is not what was signed']);
  });

  test('is found when one was added', async () => {
    const { rows } = await damage((file) => writeFileSync(join(dirname(file), randomUUID()), jpegOf()));
    expect(rows).toEqual(['belongs to no document']);
  });
});

test('an auditor sees that there are papers, and no picture', async () => {
  await using world = await openWorld();
  const owner = await personIn(world);
  const { documentId } = await world.call('documents.attach', attaching(owner));
  const meena = await addMeena(world);
  const approval = { operatorId: meena.operatorId, pin: PIN.meena };
  const auditor = await addUser(world, 'अनिल वर्मा', 'auditor', PIN.anil, approval);
  await switchTo(world, auditor.operatorId, PIN.anil);
  expect(await world.call('documents.of', owner)).toMatchObject([{ documentId }]);
  expect(await world.call('documents.picture', { documentId })).toEqual({});
  for (const order of [
    world.call('documents.attach', attaching(owner)),
    world.call('documents.erase', { requestId: randomUUID(), documentId, reason: 'unreadable' }),
  ])
    expect(await faultOf(order)).toMatchObject({ code: 'app.forbidden' });
});
