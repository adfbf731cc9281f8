import { type Locator, type Page, expect } from '@playwright/test';
import { DENOMINATIONS } from '../../contract/till.ts';
import { en } from '../../resources/words/en/index.ts';
import { hi } from '../../resources/words/hi/index.ts';
import type { Counter } from './counter.ts';
import { keyboardOf } from './keyboard.ts';

export const WORDS = { hi, en } as const;
export type Words = (typeof WORDS)['hi' | 'en'];
export type Language = keyof typeof WORDS;

/** How many pieces there are of each note and coin, in rupees. */
export type Counted = Readonly<Partial<Record<(typeof DENOMINATIONS)[number], number>>>;

export type NewPerson = {
  readonly name: string;
  readonly relation: 'father' | 'husband';
  readonly guardian: string;
  readonly village: string;
  readonly mobile: string;
  readonly birthYear: string;
};

export const SUNITA: NewPerson = {
  name: 'सुनीता देवी',
  relation: 'husband',
  guardian: 'रमेश पासवान',
  village: 'अखलासपुर',
  mobile: '9876543210',
  birthYear: '1988',
};

/** The page's one element with focus, by its accessible name, as a person without a mouse knows where she is. */
const focused = (page: Page) => page.locator(':focus');

/** What an operator does at the counter, with keys alone. */
export function operatorAt({ page }: Pick<Counter, 'page'>, language: Language) {
  const words: Words = WORDS[language];
  const keyboard = keyboardOf(page);
  const { press, type } = keyboard;

  /** Tabs on until it has the focus. */
  async function reachFor(place: Locator, most = 40): Promise<void> {
    await expect(place.first()).toBeVisible();
    const reached = place.and(focused(page));
    for (let steps = 0; steps < most; steps++) {
      if ((await reached.count()) > 0) return;
      await press('Tab');
    }
    throw new Error(`no way by keyboard to ${String(place)}`);
  }

  const reach = (name: string): Promise<void> => reachFor(page.getByLabel(name, { exact: true }), 12);

  async function fill(name: string, text: string): Promise<void> {
    await reach(name);
    await type(text);
  }

  return {
    words,
    keyboard,

    /** The first-run set-up, with a network printer on the loopback. */
    async setUp({ port, paper }: { port: number; paper: '58mm' | '80mm' }): Promise<void> {
      const { setUp } = words;
      await expect(page.getByLabel(WORDS.hi.setUp.nameHi)).toBeFocused();
      if (language === 'en') await press('Alt+l');
      await fill(setUp.nameHi, 'अखलासपुर प्राथमिक कृषि साख समिति');
      await fill(setUp.nameEn, 'Akhlaspur Primary Agricultural Credit Society');
      await fill(setUp.cscId, '256423550019');
      await fill(setUp.district, 'kaim');
      await press('ArrowDown', 'Enter');
      await fill(setUp.block, 'भभुआ');
      await fill(setUp.panchayat, 'akhal');
      await press('ArrowDown', 'Enter');
      await fill(setUp.operator, 'संगीता कुमारी');
      await fill(setUp.upiAddress, 'akhlaspur.pacs@examplebank');
      await press('Tab', 'ArrowRight', 'ArrowRight');
      await fill(setUp.host, '127.0.0.1');
      await reach(setUp.port);
      await press('Control+a');
      await type(String(port));
      await press('Tab');
      if (paper === '80mm') await press('ArrowRight');
      await press('Enter');
      await expect(page.getByRole('heading', { name: words.till.openTitle })).toBeVisible();
    },

    countDrawer,
    /** Opens the day with a counted float; with an empty drawer when nothing is said. */
    async openDay(float: Counted = {}, seen?: () => Promise<void>): Promise<void> {
      await countDrawer(float, seen);
      if (Object.keys(float).length === 0) await press('F9');
      await expect(page.getByRole('combobox', { name: words.counter.findService })).toBeVisible();
    },

    /** Adds a person who is not found, from the search that did not find her. */
    async addPerson(person: NewPerson): Promise<void> {
      await press('F3');
      await type(person.name);
      await expect(page.getByRole('option', { name: words.people.addNew })).toBeVisible();
      await press('ArrowUp', 'Enter');
      const dialog = page.getByRole('dialog', { name: words.people.newTitle });
      await expect(dialog.getByLabel(words.people.name, { exact: true })).toHaveValue(person.name);
      await reach(words.people.guardian);
      await type(person.guardian);
      if (person.relation === 'husband') {
        await press('Shift+Tab', 'ArrowRight');
        await reach(words.people.guardian);
      }
      await fill(words.people.village, person.village);
      await fill(words.people.mobile, person.mobile);
      await fill(words.people.birthYear, person.birthYear);
      await press('Enter');
      await expect(dialog).toBeHidden();
      await expect(page.getByText(person.name).first()).toBeVisible();
    },

    /** Finds a person who was served before. */
    async findPerson(text: string, name: string): Promise<void> {
      await press('F3');
      await type(text);
      await expect(page.getByRole('option').first()).toContainText(name);
      await press('Enter');
    },

    addService,
    enterAmount,
    fill,
    reachFor,
    /** Presses a button after going to it with Tab. */
    async pressButton(button: Locator): Promise<void> {
      await reachFor(button);
      await press('Enter');
    },

    addPhotocopy,
    /** The common sale: a photocopy, for which nobody has to give a name. */
    async sellPhotocopy(): Promise<string> {
      await addPhotocopy();
      return payExactly();
    },

    async seeAllPapers(): Promise<void> {
      await press('Alt+a');
    },

    payExactly,
    savedNumber,
    async next(): Promise<void> {
      await press('Alt+n');
      await expect(page.getByRole('region', { name: words.payment.savedTitle })).toBeHidden();
    },
  };

  /** Types how many there are of each note, down to the Enter on the last one; `seen` is called before that. */
  async function countDrawer(counted: Counted, seen?: () => Promise<void>): Promise<void> {
    for (const rupees of DENOMINATIONS) {
      await expect(
        page.getByLabel(words.till.piecesOf.replace('{{rupees}}', String(rupees)), { exact: true }),
      ).toBeFocused();
      const pieces = counted[rupees];
      if (pieces !== undefined) await type(String(pieces));
      if (rupees === DENOMINATIONS.at(-1)) await seen?.();
      await press('Enter');
    }
  }

  /** Adds a service by what the operator would type for it. */
  async function addService(text: string, name: string): Promise<void> {
    const search = page.getByRole('combobox', { name: words.counter.findService });
    // A dialog that is just closing still has the keys; a person would press F4 once more.
    await expect(async () => {
      await press('F4');
      await expect(search).toBeFocused({ timeout: 1000 });
    }).toPass();
    await type(text);
    await expect(page.getByRole('option').first()).toContainText(name);
    await press('Enter');
    await expect(page.getByRole('listbox')).toBeHidden();
  }

  async function addPhotocopy(): Promise<void> {
    await addService('photocopy', language === 'hi' ? 'फोटोकॉपी' : 'Photocopy');
    await enterAmount('5');
  }

  /** Types the amount that has the focus, in rupees. */
  async function enterAmount(rupees: string): Promise<void> {
    await expect(focused(page)).toHaveAttribute('data-wants', 'amount');
    await type(rupees);
    await press('Enter');
  }

  /** Takes exact cash: pay, exact, finish. */
  async function payExactly(): Promise<string> {
    await press('F9');
    await expect(page.getByRole('dialog', { name: words.payment.title })).toBeVisible();
    await press('Enter', 'Enter');
    return savedNumber();
  }

  /** The number of the receipt that the screen says is saved. */
  async function savedNumber(): Promise<string> {
    const panel = page.getByRole('region', { name: words.payment.savedTitle });
    await expect(panel.getByText(words.payment.saved)).toBeVisible();
    return (await panel.getByText(/^[A-Z0-9]+\/\d{4}-\d\d\/\d{6}$/u).textContent()) ?? '';
  }
}
