import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPeopleSearch } from '../../main/people/people.service.ts';
import { openForReading } from '../../main/database/open.ts';
import { madeUpFamilies } from '../../tools/seed/made-up-people.ts';
import { type PeopleRoom, openPeopleRoom } from './people-room.ts';

/** A few families of one village, with names that differ little. */
function household(room: PeopleRoom) {
  return {
    head: room.add({ name: 'रमेश पासवान', relation: 'father', guardian: 'बिगन पासवान', mobile: '9812345670' }),
    wife: room.add({ name: 'सुनीता देवी', guardian: 'रमेश पासवान', mobile: '9812345671' }),
    son: room.add({ name: 'Rahul Paswan', relation: 'father', guardian: 'Ramesh Paswan', mobile: '' }),
    other: room.add({
      name: 'रामेश्वर पासवान',
      relation: 'father',
      guardian: 'छोटू पासवान',
      village: 'भभुआ',
      mobile: '7654321098',
    }),
  };
}

describe('who is found by words', () => {
  test.each([
    ['सुनीता देवी', 'सुनीता देवी'],
    ['sunita', 'सुनीता देवी'],
    ['SUNEETA DEBI', 'सुनीता देवी'],
    ['राहुल पासवान', 'Rahul Paswan'],
    ['paswan rahul', 'Rahul Paswan'],
    ['sunita ramesh akhlaspur', 'सुनीता देवी'],
    ['अखलासपुर रमेश सुनीता', 'सुनीता देवी'],
    ['rameshwar', 'रामेश्वर पासवान'],
    ['rames', 'रमेश पासवान'],
    ['श्रीमती सुनीता', 'सुनीता देवी'],
    ['bhabhua paswan', 'रामेश्वर पासवान'],
  ])('%s finds %s first', (text, name) => {
    using room = openPeopleRoom();
    household(room);
    expect(room.names(text)[0]).toBe(name);
  });

  test('the person herself comes before those whose guardian has her name', () => {
    using room = openPeopleRoom();
    const { head, wife, son } = household(room);
    const found = room.people.find('ramesh paswan');
    expect(found[0]).toEqual(head);
    expect(found.slice(1)).toEqual(expect.arrayContaining([wife, son]));
  });

  test('a household is found by its guardian and village', () => {
    using room = openPeopleRoom();
    const { wife, son } = household(room);
    expect(room.people.find('ramesh akhlaspur')).toEqual(expect.arrayContaining([wife, son]));
  });

  test('near names are told apart, the nearest first', () => {
    using room = openPeopleRoom();
    for (const name of ['Binod Sah', 'Vinod Shah', 'विनोद साहनी', 'Vinay Sah']) room.add({ name });
    expect(room.names('vinod shah')[0]).toBe('Vinod Shah');
    expect(room.names('binod sah')[0]).toBe('Binod Sah');
    expect(room.names('vinod sah')).toEqual(expect.arrayContaining(['Vinod Shah', 'Binod Sah']));
    expect(room.names('vinod sahni')[0]).toBe('विनोद साहनी');
    expect(room.names('विनय साह')[0]).toBe('Vinay Sah');
  });

  test.each([
    ['गौव कुमार', 'गौरव कुमार', 'a lost consonant'],
    ['garav kumar', 'गौरव कुमार', 'another vowel'],
    ['guarav kumar', 'गौरव कुमार', 'letters swapped'],
    ['gourav kmar', 'गौरव कुमार', 'a lost vowel'],
    ['lachhmi', 'लक्ष्मी देवी', 'an alias'],
    ['majhi', 'Sukhdeo Manjhi', 'a nasal left out'],
    ['guria', 'Gudiya Khatun', 'a flap as r'],
    ['ram bali', 'रामबली साह', 'one word written as two'],
    ['rajkumari', 'Raj Kumari', 'two words written as one'],
    ['md arif', 'मोहम्मद आरिफ़', 'a short form'],
  ])('%s finds %s: %s', (text, name) => {
    using room = openPeopleRoom();
    for (const one of [
      'गौरव कुमार',
      'लक्ष्मी देवी',
      'Sukhdeo Manjhi',
      'Gudiya Khatun',
      'रामबली साह',
      'Raj Kumari',
    ])
      room.add({ name: one });
    for (const one of ['मोहम्मद आरिफ़', 'Suman Pathak', 'किरण तिवारी', 'Deepak Sinha']) room.add({ name: one });
    expect(room.names(text)[0]).toBe(name);
  });

  test('nothing is found where nobody is meant', () => {
    using room = openPeopleRoom();
    household(room);
    for (const text of ['xyzzy', '?!', '""', 'AND', '99', 'टट', '\u0000', 'name : rms']) {
      expect(room.names(text), text).toEqual([]);
    }
  });

  test('no text makes the search fail', () => {
    using room = openPeopleRoom();
    household(room);
    const anything = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.string({ unit: fc.constantFrom(...Array.from('राम"*()-:^ AND OR NEAR 0123९+ं्')), maxLength: 120 }),
    );
    fc.assert(fc.property(anything, (text) => room.people.find(text.slice(0, 120)).length <= 12));
  });

  test('every made-up person is found by her name as typed, and with her guardian in the other script', () => {
    using room = openPeopleRoom();
    const families = madeUpFamilies(11);
    const everybody = Array.from({ length: 400 }, () => {
      const made = families.next().value;
      return { made, person: room.add(made.fields) };
    });
    fc.assert(
      fc.property(fc.constantFrom(...everybody), ({ made, person }) => {
        const other = made.script === 'hi' ? 'en' : 'hi';
        const inOther = [...made.name, made.guardian].map(({ [other]: [usual = ''] }) => usual).join(' ');
        expect(room.people.find(person.name)).toContainEqual(person);
        expect(room.people.find(inOther)).toContainEqual(person);
      }),
      { numRuns: 400 },
    );
  });

  test('a database opened for reading is searched all the same', () => {
    using room = openPeopleRoom();
    household(room);
    const database = openForReading(room.file);
    expect(
      createPeopleSearch(database)
        .find('rahul')
        .map(({ name }) => name),
    ).toEqual(['Rahul Paswan']);
    database.close();
  });
});

describe('who is found by digits', () => {
  test.each([
    ['9812345671', ['सुनीता देवी']],
    ['98123 45671', ['सुनीता देवी']],
    ['+91 98123-45671', ['सुनीता देवी']],
    ['09812345671', ['सुनीता देवी']],
    ['९८१२३४५६७१', ['सुनीता देवी']],
    ['98123', ['सुनीता देवी', 'रमेश पासवान']],
    ['5671', ['सुनीता देवी']],
    ['345671', ['सुनीता देवी']],
    ['sunita 9812', ['सुनीता देवी']],
    ['5671 सुनीता', ['सुनीता देवी']],
    ['981', []],
    ['sunita 98', ['सुनीता देवी']],
    ['9812345679', []],
    ['2345', []],
  ])('%s finds %j', (text, names) => {
    using room = openPeopleRoom();
    household(room);
    expect(room.names(text)).toEqual(names);
  });

  test('four digits are sooner the last of a mobile than its first', () => {
    using room = openPeopleRoom();
    room.add({ name: 'Last Four', mobile: '7000009812' });
    room.add({ name: 'First Four', mobile: '9812000007' });
    expect(room.names('9812')).toEqual(['Last Four', 'First Four']);
  });

  test('words with a mobile that nobody has still find by the words', () => {
    using room = openPeopleRoom();
    household(room);
    expect(room.names('rahul 9999999999')).toEqual(['Rahul Paswan']);
  });
});

describe('who was served lately', () => {
  test('is shown for an empty text, the latest first, each once, at most twelve', () => {
    using room = openPeopleRoom();
    expect(room.names('')).toEqual([]);
    const people = Array.from({ length: 14 }, (_, number) =>
      room.add({ name: `Person ${'abcdefghijklmn'[number]}` }),
    );
    for (const person of [...people, ...people.slice(3, 5)]) room.serve(person);
    const expected = [
      ...people.slice(3, 5).toReversed(),
      ...people.slice(5).toReversed(),
      ...people.slice(0, 3).toReversed(),
    ];
    expect(room.people.find('  ')).toEqual(expected.slice(0, 12));
  });

  test('comes first among people who fit as well', () => {
    using room = openPeopleRoom();
    const first = room.add({ name: 'Ramesh Sah', village: 'Bhabua' });
    const second = room.add({ name: 'Ramesh Sah', village: 'Kudra' });
    const third = room.add({ name: 'Ramesh Sah', village: 'Mohania' });
    room.serve(second);
    room.serve(first);
    expect(room.people.find('ramesh sah')).toEqual([first, second, third]);
  });

  test('is found by a single letter among more people than can be scored', () => {
    using room = openPeopleRoom();
    const regular = room.add({ name: 'Ramesh Sah' });
    room.database.transaction(() => {
      for (let number = 0; number < 700; number += 1) room.add({ name: 'Rajesh Yadav' });
    })();
    room.serve(regular);
    expect(room.people.find('r')[0]).toEqual(regular);
  });

  test('stays one person through a correction', () => {
    using room = openPeopleRoom();
    const before = room.add();
    room.serve(before);
    const after = room.correct(before, { name: 'सुनीता कुमारी' });
    room.serve(after);
    expect(room.people.find('')).toEqual([after]);
  });
});
