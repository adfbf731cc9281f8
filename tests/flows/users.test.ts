import { type Page, expect, test } from '@playwright/test';
import { PIN, WRONG } from '../users/staff.ts';
import { COLOURS, barriersOn } from './barriers.ts';
import { type Counter } from './counter.ts';
import { type Language, operatorAt } from './operator.ts';
import { openReadyCounter, readBook } from './ready-counter.ts';

const FIRST = 'संगीता कुमारी';
const MEENA = 'मीना सिंह';
const RAKESH = 'राकेश कुमार';

const dialogOf = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });

/** The hands of whoever sits at the counter, among the users. */
function usersAt(counter: Counter, language: Language) {
  const { page } = counter;
  const operator = operatorAt(counter, language);
  const { words, keyboard } = operator;
  const { press, type } = keyboard;
  const { users } = words;

  async function typePins(...pins: readonly string[]): Promise<void> {
    for (const [place, pin] of pins.entries()) {
      if (place > 0) await press('Tab');
      await type(pin);
    }
    await press('Enter');
  }

  return {
    ...operator,
    typePins,
    async openUsers(): Promise<void> {
      await operator.pressButton(page.getByRole('link', { name: words.keys.settings }));
      await operator.pressButton(page.getByRole('button', { name: users.open }));
      await expect(page.getByRole('heading', { name: users.title })).toBeVisible();
    },
    /** Fills in the form of a new user; the role that stands there is taken. */
    async addUser(name: string, pin: string): Promise<void> {
      await operator.pressButton(page.getByRole('button', { name: users.addUser }));
      await expect(dialogOf(page, users.addTitle).getByLabel(users.name, { exact: true })).toBeFocused();
      await type(name);
      await operator.fill(users.newPin, pin);
      await operator.fill(users.pinAgain, pin);
      await press('Enter');
    },
    act: (act: string, name: string) => page.getByRole('button', { name: `${act}: ${name}` }),
    row: (name: string) => page.getByRole('row').filter({ hasText: name }),
    /** Hands the counter to the only other user, or to the one who stands first. */
    async switchUser(pin: string): Promise<void> {
      await press('Alt+u');
      await expect(dialogOf(page, users.switchTitle)).toBeVisible();
      await operator.reachFor(page.getByLabel(users.pin, { exact: true }));
      await typePins(pin);
    },
  };
}

const filled = (words: string, values: Readonly<Record<string, string>>): string =>
  words.replace(/\{\{(\w+)\}\}/gu, (_, name: string) => values[name] ?? '');

for (const language of ['hi', 'en'] as const)
  test(`users are added and changed by two persons, with keys alone (${language})`, async () => {
    await using counter = await openReadyCounter({ language });
    const { page } = counter;
    const { look, found } = barriersOn(page, COLOURS[language]);
    const at = usersAt(counter, language);
    const { words, keyboard } = at;
    const { users } = words;

    await keyboard.press('Alt+u');
    await expect(dialogOf(page, users.switchTitle)).toContainText(users.nobodyElse);
    await look('nobody to switch to');
    await keyboard.press('Escape');
    await at.openUsers();
    await expect(page.getByText(users.noSupervisor)).toBeVisible();
    await look('users without a supervisor');

    // The first supervisor needs nobody's approval.
    await at.addUser(MEENA, '123456');
    await expect(dialogOf(page, users.addTitle)).toContainText(words.faults['users.weakPin'].happened);
    await look('new user with a weak PIN');
    await at.reachFor(page.getByLabel(users.newPin, { exact: true }));
    await keyboard.press('Control+a');
    await at.typePins(PIN.meena, PIN.anil);
    await expect(page.getByText(users.pinsDiffer)).toBeVisible();
    await keyboard.press('Control+a');
    await at.typePins(PIN.meena);
    await expect(dialogOf(page, users.addTitle)).toBeHidden();
    await expect(at.row(MEENA)).toContainText(users.roles.supervisor);

    await at.pressButton(at.act(users.setOwnPin, FIRST));
    await expect(page.getByLabel(users.newPin, { exact: true })).toBeFocused();
    await look('own PIN');
    await at.typePins(PIN.sangita, PIN.sangita);
    await expect(at.act(users.changeOwnPin, FIRST)).toBeVisible();

    // From now on it takes two.
    await at.addUser(RAKESH, PIN.rakesh);
    const approval = page.getByLabel(users.pin, { exact: true });
    await expect(approval).toBeFocused();
    await expect(approval).toHaveAttribute('type', 'password');
    await at.typePins(WRONG);
    await expect(page.getByText(words.faults['users.wrongPin'].money)).toBeVisible();
    await look('approval refused');
    await at.typePins(PIN.meena);
    await expect(at.row(RAKESH)).toContainText(users.roles.operator);

    await at.pressButton(at.act(users.changeRole, RAKESH));
    await expect(page.getByRole('radio', { name: users.roles.operator })).toBeFocused();
    await look('role');
    await keyboard.press('ArrowRight', 'ArrowRight', 'Enter');
    await expect(approval).toBeFocused();
    await at.typePins(PIN.meena);
    await expect(at.row(RAKESH)).toContainText(users.roles.auditor);

    await at.pressButton(at.act(users.disable, RAKESH));
    await expect(approval).toBeFocused();
    await at.typePins(PIN.meena);
    await expect(at.act(users.enable, RAKESH)).toBeVisible();
    await look('users');
    expect(found).toEqual([]);

    await counter.close();
    const { events, findings } = readBook(counter.book);
    expect(events.filter((what) => /^(?:user|pin|login)\./u.test(what))).toEqual([
      'user.added',
      'pin.set',
      'pin.set',
      'login.failed',
      'login.passed',
      'user.added',
      'pin.set',
      'user.role-changed',
      'user.disabled',
    ]);
    expect(findings).toEqual([]);
  });

for (const language of ['hi', 'en'] as const)
  test(`the counter is handed over with Alt+U, and the open ticket stays (${language})`, async () => {
    await using counter = await openReadyCounter({
      language,
      before: ({ call }) =>
        call('users.add', {
          requestId: crypto.randomUUID(),
          name: MEENA,
          role: 'supervisor',
          pin: PIN.meena,
        }),
    });
    const { page } = counter;
    const { look, found } = barriersOn(page, COLOURS[language]);
    const at = usersAt(counter, language);
    const { words, keyboard } = at;
    const { users, common } = words;
    await at.addPhotocopy();

    await at.switchUser(WRONG);
    await expect(page.getByText(words.faults['users.wrongPin'].money)).toBeVisible();
    await look('switch refused');
    await expect(page.getByLabel(users.pin, { exact: true })).toBeFocused();
    await at.typePins(PIN.meena);
    await expect(page.getByText(filled(users.switched, { name: MEENA }))).toBeVisible();
    await expect(
      page.getByRole('button', { name: filled(common.switchUser, { name: MEENA }) }),
    ).toBeVisible();
    await at.payExactly();
    await keyboard.press('Enter');

    // Back to the first, who has no PIN: by the name in the header.
    await at.pressButton(page.getByRole('button', { name: filled(common.switchUser, { name: MEENA }) }));
    await expect(page.getByRole('radio', { name: FIRST })).toBeFocused();
    await keyboard.press('Enter');
    await expect(
      page.getByRole('button', { name: filled(common.switchUser, { name: FIRST }) }),
    ).toBeVisible();
    expect(found).toEqual([]);

    await counter.close();
    const { events, numbers, findings } = readBook(counter.book);
    expect(events.filter((what) => what === 'user.switched')).toHaveLength(2);
    expect(numbers).toHaveLength(1);
    expect(findings).toEqual([]);
  });
