import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperatorId, RequestId } from '../../contract/ids.ts';
import { openBook } from '../../main/book/book.service.ts';
import { type Database, openDatabase } from '../../main/database/open.ts';
import { systemClock } from '../../main/devices/clock.ts';
import { createTillKey } from '../../main/devices/till-key.ts';
import { createPeople } from '../../main/people/people.service.ts';
import { type MadeUpPerson, madeUpFamilies } from '../seed/made-up-people.ts';
import { type Row, quantile } from './measure.ts';
import { KINDS, type Question, madeUpQuestions } from './people-questions.ts';

const PEOPLE = 200_000;
const QUESTIONS_OF_A_KIND = 60;
const TYPED_OUT = 66;
const SHOWN = 10;
const SEED = 7;

/** CPU milliseconds of this process since `since`: the wall clock of a shared machine would lie. */
function cpuSince(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

type Found = { readonly place: number; readonly cpu: number };

type Room = ReturnType<typeof fill>;

/** A book with as many people as a block has, recorded one after another as at the counter. */
function fill(folder: string, database: Database) {
  const book = openBook(database, systemClock(), createTillKey(join(folder, 'till.key'), undefined));
  const operator = OperatorId.parse(crypto.randomUUID());
  book.start('T1', operator, {});
  const people = createPeople({ database, book });
  const made = madeUpFamilies(SEED);
  const byId = new Map<string, MadeUpPerson>();
  const start = process.cpuUsage();
  database.transaction(() => {
    while (byId.size < PEOPLE) {
      const person = made.next().value;
      const command = { ...person.fields, requestId: RequestId.parse(crypto.randomUUID()) };
      byId.set(people.add(command, operator).personId, person);
    }
  })();
  return { people, byId, operator, cpuOfAdding: cpuSince(start) / PEOPLE };
}

function ask({ people, byId }: Room, { text, isMeant }: Question): Found {
  const start = process.cpuUsage();
  const found = people.find(text);
  const cpu = cpuSince(start);
  const place = found.slice(0, SHOWN).findIndex(({ personId }) => {
    const person = byId.get(personId);
    return person !== undefined && isMeant(person);
  });
  return { place, cpu };
}

/** Every beginning of some questions, as they grow on the screen. */
function typeOut({ people }: Room, questions: readonly Question[]): number[] {
  const every = Math.max(1, Math.floor(questions.length / TYPED_OUT));
  return questions
    .filter((_, place) => place % every === 0)
    .flatMap(({ text }) => Array.from(text, (_, end) => text.slice(0, end + 1)))
    .map((text) => {
      const start = process.cpuUsage();
      people.find(text);
      return cpuSince(start);
    });
}

const percent = (found: readonly Found[], counts: (one: Found) => boolean): number =>
  (100 * found.filter(counts).length) / found.length;

const isShown = ({ place }: Found): boolean => place >= 0;
const isFirst = ({ place }: Found): boolean => place === 0;

/** Search among 200,000 made-up people: whom it finds, and what it costs. */
export function benchPeopleSearch(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'seva-bahi-bench-'));
  const file = join(folder, 'people.db');
  const database = openDatabase(file);
  try {
    const room = fill(folder, database);
    database.pragma('wal_checkpoint(TRUNCATE)');
    const questions = madeUpQuestions([...room.byId.values()], QUESTIONS_OF_A_KIND);
    for (const question of questions.slice(0, 50)) ask(room, question);

    const answers = questions.map((question) => ({ kind: question.kind, ...ask(room, question) }));
    const cpu = answers.map((answer) => answer.cpu);
    const keys = typeOut(room, questions);
    return Promise.resolve([
      { what: 'people', value: PEOPLE, unit: '' },
      { what: 'questions', value: questions.length, unit: '' },
      {
        what: 'meant person among the first ten',
        value: percent(answers, isShown),
        unit: '%',
        bar: '>= 98.5',
      },
      { what: 'meant person first', value: percent(answers, isFirst), unit: '%', bar: '>= 94' },
      { what: 'question p50', value: quantile(cpu, 0.5), unit: 'ms CPU' },
      { what: 'question p95', value: quantile(cpu, 0.95), unit: 'ms CPU', bar: '<= 6' },
      { what: 'key press p50', value: quantile(keys, 0.5), unit: 'ms CPU' },
      { what: 'key press p95', value: quantile(keys, 0.95), unit: 'ms CPU', bar: '<= 6.4' },
      { what: 'adding a person, without the disk', value: room.cpuOfAdding, unit: 'ms CPU' },
      { what: 'database', value: statSync(file).size / 1e6, unit: 'MB' },
      ...KINDS.flatMap((kind) => {
        const ofKind = answers.filter((answer) => answer.kind === kind);
        return [
          { what: `${kind}: among the first ten`, value: percent(ofKind, isShown), unit: '%' },
          { what: `${kind}: first`, value: percent(ofKind, isFirst), unit: '%' },
        ];
      }),
    ]);
  } finally {
    database.close();
    rmSync(folder, { recursive: true });
  }
}
