import { randomUUID } from 'node:crypto';
import { type Page, expect, test } from '@playwright/test';
import { TASKS } from '../keystrokes.ts';
import { startPrinter } from '../printer/printer.ts';
import { sellBill } from '../receipts/reversing.ts';
import { PIN, addMeena, secondPerson } from '../users/staff.ts';
import { type World, somebody } from '../world.ts';
import { keyboardOf } from './keyboard.ts';
import { WORDS } from './operator.ts';
import { type Ready, networkPrinter, openReadyCounter, readBook } from './ready-counter.ts';

const { counter: words, payment, people, queue, refunds, users, applications, till } = WORDS.hi;

type Hands = ReturnType<typeof keyboardOf> & {
  /** The operator looks or decides before the next key. */
  think(): void;
  /** A paper is held under the scanner, which types its code and Enter; none of these keys is the operator's. */
  scan(code: string): Promise<void>;
};

type Measured = { readonly keys: number; readonly thinks: number; readonly scans: number };

/** Plays a task with a keyboard that counts; a thought stands before each word, sum or paper that must be looked at. */
async function measure(page: Page, play: (hands: Hands) => Promise<void>): Promise<Measured> {
  const keyboard = keyboardOf(page);
  let [thinks, scans] = [0, 0];
  await play({
    ...keyboard,
    think() {
      thinks += 1;
    },
    async scan(code) {
      scans += 1;
      await page.keyboard.type(code);
      await page.keyboard.press('Enter');
    },
  });
  return { keys: keyboard.count(), thinks, scans };
}

const expected = ({ keys, thinks, scans }: (typeof TASKS)[keyof typeof TASKS]): Measured => ({
  keys,
  thinks,
  scans,
});

/** What the society takes for a service from today on: no amount is asked for. */
async function fixRate(world: World, service: string, paise: number): Promise<void> {
  const { today } = await world.call('society.status', {});
  await world.call('catalogue.setRate', {
    requestId: randomUUID(),
    approval: await secondPerson(world),
    service,
    head: 'centre_charge',
    from: today,
    paise,
    reason: 'board',
    source: 'प्रबंध समिति की बैठक, प्रस्ताव 7',
  });
}

/** A counter with a queue of one, copies for five rupees, birth certificates for thirty, and people of like names. */
const before = async (world: World): Promise<void> => {
  await fixRate(world, 'photocopy', 500);
  await fixRate(world, 'birth-registration', 3000);
  await world.call('people.add', somebody());
  await world.call('people.add', somebody({ name: 'रमेश पासवान', mobile: '9876543211' }));
  await world.call('queue.issue', { requestId: randomUUID() });
};

const openShop = (ready: Ready = { before }) => openReadyCounter(ready);

const saved = (page: Page) => page.getByRole('region', { name: payment.savedTitle }).getByText(payment.saved);
const option = (page: Page, name: string) =>
  page.getByRole('option', { selected: true }).filter({ hasText: name });

async function call(page: Page, { press, think }: Hands): Promise<void> {
  think();
  await press('F5');
  await expect(page.getByText(queue.called.replace('{{token}}', 'A-1'))).toBeVisible();
}

/** The letters of what is wanted, until it stands on top. */
async function find(page: Page, { press, type, think }: Hands, letters: string, name: string): Promise<void> {
  think();
  await type(letters);
  await expect(option(page, name)).toBeVisible();
  await press('Enter');
}

/** Enter for the exact cash, Enter to finish. */
async function takeExactCash(page: Page, { press, think }: Hands): Promise<void> {
  await expect(page.getByText(words.draftKept)).toBeVisible();
  think();
  await press('Enter');
  await expect(page.getByRole('dialog', { name: payment.title })).toBeVisible();
  await press('Enter');
  await expect(saved(page)).toBeVisible();
}

const SUNITA = ['sunita', 'सुनीता देवी'] as const;
const COPY = ['pho', 'फोटोकॉपी'] as const;

test('a token', async () => {
  await using counter = await openShop();
  const { page } = counter;
  const took = await measure(page, async ({ press, think }) => {
    think();
    await press('F2');
    await expect(page.getByText('A-2').first()).toBeVisible();
  });
  expect(took).toEqual(expected(TASKS.token));
});

test('who is called, one service, exact cash, printed', async () => {
  const printer = await startPrinter({ width: 576 });
  await using counter = await openShop({ before, printer: networkPrinter(printer.port) });
  const { page } = counter;
  const took = await measure(page, async (hands) => {
    await call(page, hands);
    await find(page, hands, ...COPY);
    await takeExactCash(page, hands);
  });
  expect(took).toEqual(expected(TASKS.sale));
  await expect(page.getByText(WORDS.hi.status.printed).first()).toBeVisible();
  await printer.close();
});

test('the same for a citizen', async () => {
  await using counter = await openShop();
  const { page } = counter;
  const took = await measure(page, async (hands) => {
    await call(page, hands);
    await find(page, hands, ...SUNITA);
    await expect(page.getByRole('region', { name: people.chosen })).toContainText(SUNITA[1]);
    await find(page, hands, ...COPY);
    await takeExactCash(page, hands);
  });
  expect(took).toEqual(expected(TASKS.citizen));
  await expect(page.getByRole('region', { name: people.chosen })).toContainText(SUNITA[1]);
});

test('a certificate for a citizen, with the number of the portal', async () => {
  await using counter = await openShop();
  const { page } = counter;
  const took = await measure(page, async (hands) => {
    const { press, type, think } = hands;
    await call(page, hands);
    await find(page, hands, ...SUNITA);
    await find(page, hands, 'bir', 'जन्म पंजीकरण');
    await press('Alt+a');
    await expect(page.getByText(words.allSeen)).toBeVisible();
    await takeExactCash(page, hands);
    await expect(page.getByRole('button', { name: applications.sheet })).toBeVisible();
    await press('Alt+e');
    await expect(page.getByRole('region', { name: applications.sheet })).toBeVisible();
    think();
    await press('Alt+n');
    await expect(page.getByLabel(applications.reference, { exact: true })).toBeFocused();
    await type('BR2026011234');
    await press('Enter');
  });
  await expect(page.getByText('BR2026011234').first()).toBeVisible();
  expect(took).toEqual(expected(TASKS.certificate));
});

test('a sale to a new citizen', async () => {
  await using counter = await openShop();
  const { page } = counter;
  const took = await measure(page, async (hands) => {
    const { press, type, think } = hands;
    await find(page, hands, 'Rukhsana Bibi', `${people.addNew}: Rukhsana Bibi`);
    const rest = [
      [people.guardian, 'Ali Khan'],
      [people.village, 'Sabar'],
      [people.mobile, '9123456780'],
      [people.birthYear, '1991'],
    ] as const;
    for (const [label, typed] of rest) {
      if (label !== people.guardian) await press('Tab');
      await expect(page.getByLabel(label, { exact: true })).toBeFocused();
      think();
      await type(typed);
    }
    think();
    await press('Enter');
    await expect(page.getByRole('region', { name: people.chosen })).toContainText('Rukhsana Bibi');
    await find(page, hands, ...COPY);
    await takeExactCash(page, hands);
  });
  expect(took).toEqual(expected(TASKS.newCitizen));
});

test('a refund of a scanned receipt, with the PIN of a second person', async () => {
  let code = '';
  await using counter = await openShop({
    before: async (world) => {
      await addMeena(world);
      code = (await sellBill(world)).code;
    },
  });
  const { page } = counter;
  const took = await measure(page, async ({ press, type, think, scan }) => {
    think();
    await scan(code);
    await expect(page.getByRole('article', { name: WORDS.hi.receipts.title })).toBeVisible();
    await press('Alt+r');
    await expect(page.getByRole('radio', { name: refunds.reasons['wrong-entry'] })).toBeFocused();
    think();
    await press('Enter');
    await expect(page.getByLabel(users.pin, { exact: true })).toBeFocused();
    think();
    await type(PIN.meena);
    await press('Enter');
    await expect(page.getByRole('region', { name: refunds.list })).toContainText('T1/R/');
  });
  expect(took).toEqual(expected(TASKS.refund));
  await counter.close();
  expect(readBook(counter.book).events).toContain('reversal');
});

test('a count of nine denominations', async () => {
  await using counter = await openShop({ opensDay: false });
  const { page } = counter;
  const took = await measure(page, async ({ press, type, think }) => {
    think();
    for (const rupees of [500, 200, 100, 50, 20, 10, 5, 2, 1]) {
      await expect(
        page.getByLabel(till.piecesOf.replace('{{rupees}}', String(rupees)), { exact: true }),
      ).toBeFocused();
      await type('120');
      if (rupees === 1) think();
      await press('Enter');
    }
    await expect(page.getByRole('combobox', { name: words.findService })).toBeVisible();
  });
  expect(took).toEqual(expected(TASKS.count));
});
