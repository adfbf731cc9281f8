import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../contract/faults.ts';
import { PersonId } from '../../contract/ids.ts';
import { digestOf } from '../../main/book/book-event.ts';
import { createPeople } from '../../main/people/people.service.ts';
import { type PeopleRoom, REASON, fields, newRequest, openPeopleRoom } from './people-room.ts';

const count = ({ database }: PeopleRoom, table: string): unknown =>
  database.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

const stranger = (): PersonId => PersonId.parse(randomUUID());

describe('a person who comes for the first time', () => {
  test('is recorded as typed, as version 1, and can be fetched', () => {
    using room = openPeopleRoom();
    const person = room.people.add({ ...fields(), requestId: newRequest() }, room.operatorId);
    expect(person).toEqual({ ...fields(), personId: person.personId, version: 1 });
    expect(room.people.get(person.personId)).toEqual(person);
    expect(room.people.find('sunita devi')).toEqual([person]);
  });

  test('is recorded once when the same request comes again', () => {
    using room = openPeopleRoom();
    const command = { ...fields(), requestId: newRequest() };
    const first = room.people.add(command, room.operatorId);
    const events = count(room, 'book_event');
    expect(room.people.add(command, room.operatorId)).toEqual(first);
    expect(room.people.add({ ...command, name: 'अनीता देवी' }, room.operatorId)).toEqual(first);
    expect([count(room, 'person_version'), count(room, 'book_event')]).toEqual([1, events]);
  });

  test('is recorded wholly or not at all', () => {
    const uuid = randomUUID();
    using room = openPeopleRoom({ uuid: () => uuid, salt: () => 'salt' });
    room.add();
    const events = count(room, 'book_event');
    expect(() => room.add({ name: 'Somebody Else' })).toThrow(/UNIQUE/u);
    expect([count(room, 'person_search'), count(room, 'book_event')]).toEqual([1, events]);
    expect(room.names('somebody else')).toEqual([]);
  });
});

describe('a correction', () => {
  test('is a new version; the old one stays as it was', () => {
    using room = openPeopleRoom();
    const before = room.add();
    const after = room.correct(before, { name: 'सुनीता कुमारी', mobile: '' });
    expect(after).toEqual({ ...before, version: 2, name: 'सुनीता कुमारी', mobile: '' });
    expect(room.people.get(before.personId)).toEqual(after);
    expect(room.people.get(before.personId, 1)).toEqual(before);
  });

  test('is what the search finds from then on, and nothing older', () => {
    using room = openPeopleRoom();
    const after = room.correct(room.add({ name: 'Rukhsana Khatun' }), { name: 'Zarina Begum', mobile: '' });
    expect(room.people.find('zarina')).toEqual([after]);
    expect(room.people.find('rukhsana khatun')).toEqual([]);
    expect(room.people.find('9876543210')).toEqual([]);
  });

  test('is made once when the same request comes again', () => {
    using room = openPeopleRoom();
    const { personId } = room.add();
    const command = { ...fields({ village: 'भभुआ' }), personId, requestId: newRequest(), reason: REASON };
    const second = room.people.correct(command, room.operatorId);
    expect(room.people.correct(command, room.operatorId)).toEqual(second);
    expect(room.people.get(personId).version).toBe(2);
  });

  test('does not change what the first request answers', () => {
    using room = openPeopleRoom();
    const command = { ...fields(), requestId: newRequest() };
    const first = room.people.add(command, room.operatorId);
    room.correct(first, { village: 'भभुआ' });
    expect(room.people.add(command, room.operatorId)).toEqual(first);
  });

  test('of somebody unknown is refused, and nothing is written', () => {
    using room = openPeopleRoom();
    const events = count(room, 'book_event');
    const command = { ...fields(), personId: stranger(), requestId: newRequest(), reason: REASON };
    expect(() => room.people.correct(command, room.operatorId)).toThrow(new Fault('people.notFound'));
    expect(() => room.people.get(stranger())).toThrow(new Fault('people.notFound'));
    expect(() => room.people.get(room.add().personId, 2)).toThrow(new Fault('people.notFound'));
    expect(count(room, 'book_event')).toBe(Number(events) + 1);
  });
});

describe('the till book', () => {
  test('notes each version by random id and salted digest', () => {
    using room = openPeopleRoom({ uuid: randomUUID, salt: () => 'grain' });
    const { personId } = room.correct(room.add(), { birthYear: '' });
    const head = room.book.findHead()?.event;
    expect([head?.kind, head?.what, head?.user]).toEqual(['L', 'person.recorded', room.operatorId]);
    expect(head?.body).toEqual({
      person: personId,
      version: 2,
      digest: digestOf('grain', { ...fields({ birthYear: '' }), reason: REASON }),
    });
  });

  test('holds no personal data', () => {
    using room = openPeopleRoom();
    const typed = fields({
      name: 'Zubaida Khatun',
      guardian: 'शमशाद अंसारी',
      village: 'Lewabandh',
      birthYear: '1961',
    });
    room.correct(room.add(typed), { mobile: '9123456780' });
    const bytes = String(
      room.database.prepare("SELECT group_concat(bytes, ' ') FROM book_event").pluck().get(),
    );
    const personal = [
      typed.name,
      typed.guardian,
      typed.village,
      typed.mobile,
      '9123456780',
      '1961',
      'husband',
    ];
    const parts = personal.flatMap((text) => [text, ...text.split(' ')]);
    expect(parts.filter((part) => bytes.toLowerCase().includes(part.toLowerCase()))).toEqual([]);
  });
});

describe('the search tables', () => {
  test('are made anew when words fold otherwise than when they were made', () => {
    using room = openPeopleRoom();
    const corrected = room.correct(room.add({ name: 'Fulo Kumari' }), { name: 'Phoolmati Devi' });
    const other = room.add({ name: 'गुड़िया कुमारी' });
    room.database.exec(`
      UPDATE person_search_fold SET fingerprint = 'older';
      UPDATE person_search SET words = 'zzz||';
      DELETE FROM person_key_slip;
      INSERT INTO person_index (person_index) VALUES ('delete-all');`);
    expect(room.people.find('phoolmati')).toEqual([]);
    const people = createPeople(room);
    expect(people.find('phoolmati')).toEqual([corrected]);
    expect(people.find('guria')).toEqual([other]);
  });
});
