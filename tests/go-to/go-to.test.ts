import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { businessDay } from '../../contract/day.ts';
import { Token } from '../../contract/queue.ts';
import { en } from '../../resources/words/en/index.ts';
import { ALIASES } from '../../resources/words/go-to-aliases.ts';
import { hi } from '../../resources/words/hi/index.ts';
import { DESTINATIONS, namesOfAct } from '../../renderer/screens/go-to/goals.ts';
import { numbersMeant } from '../../renderer/screens/go-to/numbers.rules.ts';
import { rank } from '../../renderer/screens/go-to/rank.rules.ts';
import { personCandidates, serviceCandidates } from '../../renderer/screens/go-to/records.rules.ts';
import { openWorld, somebody } from '../world.ts';
import { SCRIPTED_GOALS } from './scripted-goals.ts';

const ACTS = new Set(SCRIPTED_GOALS.flatMap(({ meant }) => /^act (.*)$/u.exec(meant)?.[1] ?? []));

/** The places, the reports and the acts, as the box lists them in one language. */
const fixedGoals = (language: 'hi' | 'en') => [
  ...Object.entries({ hi, en }[language].keys).flatMap(([name, label]) =>
    ACTS.has(name) ? [{ id: `act ${name}`, names: namesOfAct(label) }] : [],
  ),
  ...DESTINATIONS,
];

describe.each(['hi', 'en'] as const)('The go-to box in %s', (language) => {
  test('has what was meant on top for nine in ten of 200 scripted goals', async () => {
    await using world = await openWorld();
    const known = [
      somebody(),
      somebody({ name: 'रमेश पासवान', guardian: 'बिगन पासवान', mobile: '9876543211' }),
      somebody({ name: 'Rahul Kumar', guardian: 'Suresh Kumar', mobile: '9876543212' }),
      somebody({ name: 'अब्दुल अंसारी', guardian: 'सलीम अंसारी', mobile: '9876543213' }),
    ];
    for (const person of known) await world.call('people.add', person);
    const topFor = async (text: string): Promise<string | undefined> => {
      const [top] = rank(text, [
        ...fixedGoals(language),
        ...serviceCandidates(await world.call('catalogue.find', { text })),
        ...personCandidates(await world.call('people.find', { text })).map((one) => ({
          ...one,
          id: `person ${one.person.name}`,
        })),
      ]);
      return top?.id;
    };
    const missed: string[] = [];
    for (const { typed, meant } of SCRIPTED_GOALS) {
      const top = await topFor(typed);
      if (top !== meant) missed.push(`${typed}: ${top} instead of ${meant}`);
    }
    expect(SCRIPTED_GOALS.length).toBeGreaterThanOrEqual(200);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(SCRIPTED_GOALS.length * 0.1);
  });
});

test('every place, report and act that has a key has something else that people call it', () => {
  const named = new Set(Object.keys(ALIASES));
  expect(DESTINATIONS.filter(({ id }) => !named.has(id))).toEqual([]);
  // These keys are not on the strip, from which the box takes its acts: only the key card names them.
  const offStrip =
    'tokenWith recall hold noShow transfer newTicket goTo hindiWords family personPage paperLanguage showPdf'.split(
      ' ',
    );
  const acts = Object.keys(hi.keys).filter((name) => !['strip', 'places', ...offStrip].includes(name));
  expect(acts.filter((name) => !named.has(name))).toEqual([]);
});

test('nothing typed gives all, in their own order; what fits nothing gives nothing', () => {
  expect(rank(' ', DESTINATIONS)).toEqual(DESTINATIONS);
  expect(rank('qqqq xyzzy', DESTINATIONS)).toEqual([]);
});

describe('A typed number', () => {
  const token = (series: string, number: number): Token =>
    Token.parse({
      token: number,
      day: '2026-11-21',
      series,
      number,
      isPriority: false,
      hasPerson: false,
      ticketId: randomUUID(),
      givenAt: '2026-11-21T04:30:00.000Z',
      ahead: 0,
      state: 'waiting',
    });
  const [a12, b12, p3] = [token('A', 12), token('B', 12), token('P', 3)];
  const meant = (text: string) =>
    numbersMeant(text, { till: 'T1', today: businessDay('2026-11-21'), tokens: [a12, b12, p3] });

  test.each([
    ['123', [{ kind: 'receipt', number: 'T1/2026-27/000123' }]],
    ['१२३', [{ kind: 'receipt', number: 'T1/2026-27/000123' }]],
    ['t1/2025-26/000007', [{ kind: 'receipt', number: 'T1/2025-26/000007' }]],
    ['app/t1/2026-27/000007-1', [{ kind: 'application', code: 'APP/T1/2026-27/000007-1' }]],
    ['TB1|T1|T|2026-27/123|1763694000|500', [{ kind: 'receipt', number: 'T1/2026-27/000123' }]],
    ['TB1|T1|R|2026-27/4|17', [{ kind: 'receipt', number: 'T1/R/2026-27/000004' }]],
    ['TB1|T1|X|2026-27/9|17', [{ kind: 'receipt', number: 'X/2026-27/000009' }]],
    ['TB1|T1|Q|2026-27/9|17', []],
    ['a-12', [{ kind: 'token', token: a12 }]],
    ['B12', [{ kind: 'token', token: b12 }]],
    ['token p 3', [{ kind: 'token', token: p3 }]],
    ['ramesh', []],
    ['9876543210', []],
  ])('%s means the record of that number', (text, expected) => {
    expect(meant(text)).toEqual(expected);
  });

  test('comes first as a token that waits, then as a receipt', () => {
    expect(meant('12')).toEqual([
      { kind: 'token', token: a12 },
      { kind: 'token', token: b12 },
      { kind: 'receipt', number: 'T1/2026-27/000012' },
    ]);
  });
});
