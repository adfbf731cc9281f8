import { describe, expect, test } from 'vitest';
import type { FindKnown, PersonFields } from '../../contract/people.ts';
import { likelySame, questionsOf } from '../../main/people/known-person.rules.ts';
import { madeUpPeople } from '../../tools/seed/made-up-people.ts';
import { openWorld, somebody } from '../world.ts';
import { labelledPairs } from './labelled-pairs.ts';
import { type PeopleRoom, openPeopleRoom } from './people-room.ts';

const typedOf = ({ name, guardian, village, mobile, birthYear }: PersonFields): FindKnown => ({
  name,
  guardian,
  village,
  mobile,
  birthYear,
});

function addAll(room: PeopleRoom, people: Iterable<PersonFields>): void {
  room.database.exec('PRAGMA synchronous = OFF');
  for (const fields of people) room.add(fields);
}

describe('a labelled set of 2,000 pairs', () => {
  const pairs = labelledPairs(2000, 7);
  const same = pairs.filter(({ isSame }) => isSame);
  const different = pairs.filter(({ isSame }) => !isSame);

  test('finds at least 95 of 100 who are known already', () => {
    using room = openPeopleRoom();
    addAll(
      room,
      same.map(({ known }) => known),
    );
    const missed = same.filter(
      ({ known, typed }) =>
        !room.people
          .findKnown(typedOf(typed))
          .some(({ name, guardian }) => name === known.name && guardian === known.guardian),
    );
    expect(missed.length / same.length).toBeLessThanOrEqual(0.05);
  });

  test('takes at most 3 of 100 for somebody else', () => {
    using room = openPeopleRoom();
    addAll(
      room,
      different.map(({ known }) => known),
    );
    const alarms = different.filter(({ typed }) => room.people.findKnown(typedOf(typed)).length > 0);
    expect(alarms.length / different.length).toBeLessThanOrEqual(0.03);
  });
});

test('of people who come for the first time to a book of two thousand, at most 3 in 100 are stopped', () => {
  using room = openPeopleRoom();
  const people = madeUpPeople(11);
  const take = (count: number): PersonFields[] => Array.from({ length: count }, () => people.next().value);
  addAll(room, take(2000));
  const alarms = take(500).filter((typed) => room.people.findKnown(typedOf(typed)).length > 0);
  expect(alarms.length).toBeLessThanOrEqual(15);
});

describe('while a person is typed', () => {
  test('nothing is asked before there is a guardian beside the name, or a whole mobile', () => {
    const nothing = { name: '', guardian: '', village: '', mobile: '', birthYear: '' };
    expect(questionsOf({ ...nothing, name: 'सुनीता देवी' })).toEqual([]);
    expect(questionsOf({ ...nothing, mobile: '98765' })).toEqual([]);
    expect(questionsOf({ ...nothing, mobile: '98765 43210' })).toEqual(['9876543210']);
    expect(likelySame(nothing, [])).toEqual([]);
  });

  test('the door answers with the known one, in either script, before the village is there', async () => {
    await using world = await openWorld();
    const known = await world.call('people.add', somebody());
    const typed = { name: 'Sunita Devi', guardian: 'Ramesh Paswan', village: '', mobile: '', birthYear: '' };
    expect(await world.call('people.findKnown', typed)).toEqual([known]);
    expect(await world.call('people.findKnown', { ...typed, birthYear: '1991' })).toEqual([known]);
    expect(await world.call('people.findKnown', { ...typed, birthYear: '1992' })).toEqual([]);
    expect(await world.call('people.findKnown', { ...typed, village: 'Mohania' })).toEqual([]);
    expect(await world.call('people.findKnown', { ...typed, guardian: 'Mahesh Rai' })).toEqual([]);
  });

  test('the mobile alone tells her, but not another of her family who has the same', async () => {
    await using world = await openWorld();
    const known = await world.call('people.add', somebody());
    const typed = { name: 'sunita', guardian: '', village: '', mobile: '९८७६५ ४३२१०', birthYear: '' };
    expect(await world.call('people.findKnown', typed)).toEqual([known]);
    expect(await world.call('people.findKnown', { ...typed, name: 'Amit Paswan' })).toEqual([]);
  });
});
