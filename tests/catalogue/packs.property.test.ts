import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ServiceCode } from '../../contract/catalogue.ts';
import { businessDay, laterDay } from '../../contract/day.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { createCatalogue } from '../../main/catalogue/catalogue.service.ts';
import { changesRepo } from '../../main/catalogue/changes.repo.ts';
import { loadCatalogue } from '../../main/catalogue/load-catalogue.ts';
import type { RatePack } from '../../main/catalogue/pack-file.ts';
import { packsRepo } from '../../main/catalogue/packs.repo.ts';
import { loadStates } from '../../main/catalogue/states.ts';
import { openForReading } from '../../main/database/open.ts';
import { faultOf, secondPerson } from '../users/staff.ts';
import { RESOURCES, type World } from '../world.ts';
import { type Pencil, type Said, newPencil, priceOn, take, takeBack } from './pack-pencil.ts';
import { applyPack, centreCharge, fileOf, newSigner, openTrusting, packOf, undoPack } from './pack-room.ts';
import { TODAY, setRate } from './rate-changes.ts';

const FIRST = businessDay(TODAY);
const DAYS = Array.from({ length: 16 }, (_, place) => laterDay(FIRST, place));
const PHOTOCOPY = ServiceCode.parse('photocopy');
const signer = newSigner();

const aPrice = fc.integer({ min: 1, max: 9 }).map((rupees) => rupees * 100);
const aDay = fc.integer({ min: -2, max: 5 });
const anAct = fc.oneof(
  { weight: 4, arbitrary: fc.record({ act: fc.constant('take' as const), paise: aPrice, in: aDay }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('stop' as const), in: aDay }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('back' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('again' as const) }) },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('own' as const), paise: aPrice, in: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ act: fc.constant('sleep' as const) }) },
);
type Act = typeof anAct extends fc.Arbitrary<infer T> ? T : never;

/** The days of one trial: the clock moves on, and the two books are kept beside each other. */
type Trial = {
  readonly world: World;
  readonly pencil: Pencil;
  readonly packs: RatePack[];
  readonly undone: RatePack[];
  day: number;
};

const todayOf = ({ day }: Trial): string => DAYS[day] ?? FIRST;

async function takePack(trial: Trial, pack: RatePack, said: Said): Promise<void> {
  await applyPack(trial.world, fileOf(pack, signer));
  trial.packs.push(pack);
  take(trial.pencil, { number: pack.number, from: pack.from, said }, todayOf(trial));
}

const saidBy = (pack: RatePack): Said => {
  const [entry] = pack.services;
  if (entry?.service.withheld) return { withheld: true };
  return { paise: entry?.service.rates[0]?.paise ?? 0 };
};

async function takeNew(trial: Trial, said: Said, inDays: number): Promise<void> {
  const record =
    'withheld' in said
      ? { withheld: { hi: 'बंद', en: 'stopped' }, notes: `pack ${trial.packs.length}` }
      : { ...centreCharge(said.paise), withheld: undefined, notes: `pack ${trial.packs.length}` };
  const from = laterDay(businessDay(todayOf(trial)), inDays);
  await takePack(trial, packOf({ photocopy: record }, { from, after: trial.packs }), said);
}

async function takeBackNewest(trial: Trial): Promise<void> {
  const pack = trial.packs.at(-1);
  const work = undoPack(trial.world, { explanation: 'जाँच के लिए वापस लिया' });
  if (!pack) {
    expect(await faultOf(work)).toMatchObject({ code: 'pack.notNewest' });
    return;
  }
  await work;
  trial.packs.pop();
  trial.undone.push(pack);
  takeBack(trial.pencil, todayOf(trial));
}

/** The pack that was taken back last, where it still follows on what stands. */
async function takeAgain(trial: Trial): Promise<void> {
  const pack = trial.undone.at(-1);
  if (!pack || pack.number !== trial.packs.length + 1) return;
  const read = await trial.world.ask('ratePacks.read', { bytes: fileOf(pack, signer) });
  if (!read.ok) return;
  trial.undone.pop();
  await takePack(trial, pack, saidBy(pack));
}

async function setOwn(trial: Trial, paise: number, inDays: number): Promise<void> {
  const from = laterDay(businessDay(todayOf(trial)), inDays);
  const outcome = await faultOf(setRate(trial.world, { paise, from }));
  const isRefused = JSON.stringify(outcome).includes('catalogue.');
  // The pencil knows the limit of each day; the program refuses what goes above it on any day from then on.
  if (!isRefused) trial.pencil.own.push({ from, paise });
}

async function act(trial: Trial, one: Act): Promise<void> {
  switch (one.act) {
    case 'take':
      return takeNew(trial, { paise: one.paise }, one.in);
    case 'stop':
      return takeNew(trial, { withheld: true }, one.in);
    case 'back':
      return takeBackNewest(trial);
    case 'again':
      return takeAgain(trial);
    case 'own':
      return setOwn(trial, one.paise, one.in);
    case 'sleep': {
      if (trial.day >= 9) return;
      trial.day += 1;
      trial.world.clock.forward(24 * 3_600_000);
    }
  }
}

/** What the program says that the copy costs on a day, read from its file. */
function programOn(file: string, day: (typeof DAYS)[number], today: (typeof DAYS)[number]) {
  const database = openForReading(file);
  const [changes, packs] = [changesRepo(database).all(), packsRepo(database).periods()];
  database.close();
  const inBook = { changes: () => changes, packs: () => packs };
  const catalogue = createCatalogue({
    catalogue: loadCatalogue(RESOURCES),
    states: loadStates(RESOURCES),
    today: () => today,
    inBook,
  });
  const { withheld, prices } = catalogue.show(PHOTOCOPY, day);
  return withheld ? 'withheld' : prices.find(({ head }) => head === 'centre_charge')?.paise;
}

test('Any course of packs, steps back, own rates and days gives the catalogue that a pencil gives, on every day, and the book verifies', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anAct, { minLength: 3, maxLength: 12 }), async (acts) => {
      await using world = await openTrusting({ live: [signer.publisher] });
      await secondPerson(world);
      const trial: Trial = { world, pencil: newPencil(DAYS), packs: [], undone: [], day: 0 };
      for (const one of acts) await act(trial, one);
      const today = DAYS[trial.day] ?? FIRST;
      const shown = DAYS.map((day) => [day, programOn(world.databaseFile, day, today)]);
      expect(shown).toEqual(DAYS.map((day) => [day, priceOn(trial.pencil, day)]));
      const database = openForReading(world.databaseFile);
      expect(verifyBook(database).findings).toEqual([]);
      database.close();
    }),
    { numRuns: 25, endOnFailure: true },
  );
}, 120_000);
