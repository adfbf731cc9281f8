import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type MethodName, contract } from '../../contract/contract.ts';
import { Fault } from '../../contract/faults.ts';
import { createDispatch } from '../../main/door/dispatch.ts';
import { openWorld, setUpAnswers, somebody } from '../world.ts';

const SPECIMEN = '9999 4105 7058';
const names = Object.keys(contract) as MethodName[]; // the contract's own keys

describe('the door', () => {
  test('refuses what the contract does not name', async () => {
    await using world = await openWorld();
    for (const name of ['tickets.steal', '__proto__', 'toString', '', 7, null, undefined])
      expect(await world.ask(name as string, {})).toMatchObject({
        ok: false,
        fault: { code: 'app.invalidInput' },
      });
  });

  test.each(names)('refuses nonsense for %s', async (name) => {
    await using world = await openWorld();
    for (const input of [null, undefined, 'text', 7, [], { nonsense: true }, { requestId: 'x' }])
      expect(await world.ask(name, input)).toMatchObject({ ok: false, fault: { code: 'app.invalidInput' } });
    expect(world.defects).toEqual([]);
  });

  test('lets nobody but the set-up in before the book is set up', async () => {
    await using world = await openWorld({ setUp: false });
    const closed = await Promise.all(names.map(async (name) => [name, await world.ask(name, {})] as const));
    for (const [name, answer] of closed)
      if (contract[name].role === 'operator')
        expect(answer, name).toMatchObject({ ok: false, fault: { code: 'app.notSetUp' } });
  });

  test('sets a book up once', async () => {
    await using world = await openWorld();
    await expect(world.call('society.setUp', setUpAnswers())).rejects.toMatchObject({
      code: 'app.alreadySetUp',
    });
  });

  test('answers a defect with a number and nothing of what went wrong', async () => {
    const reported: [unknown, string][] = [];
    const dispatch = createDispatch(
      () => ({
        'society.places': () => {
          throw new Error('Sunita Devi, 9876543210');
        },
      }),
      {
        session: () => undefined,
        unavailable: () => new Fault('app.notSetUp'),
        report: (error, number) => reported.push([error, number]),
      },
    );
    const answer = await dispatch('society.places', {});
    expect(answer).toMatchObject({ ok: false, fault: { code: 'app.unexpected' } });
    expect(JSON.stringify(answer)).not.toMatch(/Sunita|9876/u);
    expect(reported).toHaveLength(1);
    expect(answer).toMatchObject({ fault: { params: { number: reported[0]?.[1] } } });
  });
});

describe('the fields of a person', () => {
  const cases: [string, Record<string, string>, string, string][] = [
    ['no name', { name: '' }, 'name', 'missing'],
    ['a name of one letter', { name: 'क' }, 'name', 'tooShort'],
    ['a name of 81 letters', { name: 'क'.repeat(81) }, 'name', 'tooLong'],
    ['a name of spaces', { name: '    ' }, 'name', 'missing'],
    ['an Aadhaar number as name', { name: SPECIMEN }, 'name', 'aadhaar'],
    ['an Aadhaar number in the village', { village: `अखलासपुर ${SPECIMEN}` }, 'village', 'aadhaar'],
    ['an Aadhaar number in Hindi digits', { guardian: '९९९९ ४१०५ ७०५८' }, 'guardian', 'aadhaar'],
    ['a village of 61 letters', { village: 'अ'.repeat(61) }, 'village', 'tooLong'],
    ['a mobile of nine digits', { mobile: '987654321' }, 'mobile', 'wrong'],
    ['a mobile that begins with 5', { mobile: '5876543210' }, 'mobile', 'wrong'],
    ['a year that is none', { birthYear: '88' }, 'birthYear', 'wrong'],
    ['another relation', { relation: 'cousin' }, 'relation', 'wrong'],
  ];
  test.each(cases)('refuse %s', async (_, part, field, problem) => {
    await using world = await openWorld();
    const answer = await world.ask('people.add', { ...somebody(), ...part });
    expect(answer).toMatchObject({ ok: false, fault: { code: 'app.invalidInput' } });
    expect(answer).toMatchObject({ fault: { fields: [expect.objectContaining({ field, problem })] } });
  });

  test('take digits of either script, fold spaces, and keep the joiners that shape Hindi', async () => {
    await using world = await openWorld();
    const person = await world.call('people.add', {
      ...somebody(),
      name: '  सुनीता   देवी ',
      guardian: 'क्\u200dष',
      mobile: '९८७६५ ४३२१०',
      birthYear: '',
    });
    expect(person).toMatchObject({
      name: 'सुनीता देवी',
      guardian: 'क्\u200dष',
      mobile: '9876543210',
      birthYear: '',
    });
  });
});

describe('amounts and counts', () => {
  const line = { lineId: randomUUID(), service: 'photocopy', quantity: 1, entered: {}, papersSeen: [] };
  test.each([
    ['no quantity', { quantity: 0 }],
    ['a hundred of one', { quantity: 100 }],
    ['half a one', { quantity: 1.5 }],
    ['a fraction of a paisa', { entered: { centre_charge: 0.5 } }],
    ['a negative charge', { entered: { centre_charge: -1 } }],
    ['more than ten crore rupees', { entered: { centre_charge: 10_000_000_001 } }],
    ['a head that does not exist', { entered: { bribe: 100 } }],
  ])('refuse %s', async (_, part) => {
    await using world = await openWorld();
    const draft = { ticketId: randomUUID(), lines: [{ ...line, ...part }] };
    expect(await world.ask('tickets.keep', draft)).toMatchObject({
      ok: false,
      fault: { code: 'app.invalidInput' },
    });
  });

  test('refuse a service that is not in the catalogue', async () => {
    await using world = await openWorld();
    const draft = { ticketId: randomUUID(), lines: [{ ...line, service: 'no-such-service' }] };
    expect(await world.ask('tickets.keep', draft)).toMatchObject({
      fault: { code: 'catalogue.unknownService' },
    });
  });

  test('are never changed where the rate is notified', async () => {
    await using world = await openWorld();
    const draft = (entered: number) => ({
      ticketId: randomUUID(),
      lines: [{ ...line, service: 'pan-new-individual', entered: { government_fee: entered } }],
    });
    const { lines } = await world.call('tickets.keep', draft(1));
    const fee = lines[0]?.heads.find(({ verified }) => verified);
    expect(fee).toMatchObject({ entered: false });
    expect(fee?.amount).toBeGreaterThan(1);
    expect(await world.ask('tickets.keep', draft(999_900))).toMatchObject({
      ok: false,
      fault: { code: 'ticket.aboveNotified', params: { notified: fee?.amount } },
    });
  });
});
