import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type MethodName, contract } from '../../contract/contract.ts';
import { UserRole } from '../../contract/users.ts';
import { PIN, addMeena, addUser, switchTo, userEvents } from '../users/staff.ts';
import { type World, openWorld, payExactly, readyTicket } from '../world.ts';

const names = Object.keys(contract) as MethodName[]; // the contract's own keys

/** What an auditor may do besides reading: look after the program and herself, and take files away. */
const COMMANDS_OF_AUDITORS: ReadonlySet<string> = new Set([
  'society.setUp',
  'society.setLanguage',
  'society.setAppearance',
  'society.openBook',
  'society.reopen',
  'society.confirmToday',
  'users.setPin',
  'users.switch',
  'receipts.showPdf',
  'till.exportClosing',
  'reports.exportDayBook',
  'reports.export',
  'catalogue.exportRateCard',
  'society.exportKeyCard',
  'lesson.keep',
  'ratePacks.export',
  'archive.make',
  'commissions.exportMonth',
  'commissions.exportPayout',
]);

const mayCall = (role: UserRole, name: MethodName): boolean =>
  role !== 'auditor' || contract[name].kind === 'query' || COMMANDS_OF_AUDITORS.has(name);

async function handTo(world: World, role: UserRole): Promise<void> {
  const meena = await addMeena(world);
  const approval = { operatorId: meena.operatorId, pin: PIN.meena };
  const user = await addUser(world, 'राकेश कुमार', role, PIN.rakesh, approval);
  await switchTo(world, user.operatorId, PIN.rakesh);
}

describe.each(UserRole.options)('with an %s at the counter', (role) => {
  test('each method of the contract is open or shut as the matrix says', async () => {
    await using world = await openWorld();
    await handTo(world, role);
    const cells: [string, boolean][] = [];
    for (const name of names) {
      const answer = await world.ask(name, {});
      cells.push([name, answer.ok || answer.fault.code !== 'app.forbidden']);
    }
    expect(cells).toEqual(names.map((name) => [name, mayCall(role, name)]));
  });
});

test('an auditor says that a clock set back is right, so that the operator can take over from her', async () => {
  await using world = await openWorld();
  const meena = await addMeena(world);
  const approval = { operatorId: meena.operatorId, pin: PIN.meena };
  const auditor = await addUser(world, 'अनिल वर्मा', 'auditor', PIN.anil, approval);
  const operator = await addUser(world, 'राकेश कुमार', 'operator', PIN.rakesh, approval);
  await switchTo(world, auditor.operatorId, PIN.anil);
  world.clock.set('2026-11-21T03:00:00.000Z');
  await expect(switchTo(world, operator.operatorId, PIN.rakesh)).rejects.toMatchObject({
    code: 'clock.behind',
  });
  await world.call('society.confirmToday', {});
  expect(await switchTo(world, operator.operatorId, PIN.rakesh)).toMatchObject({ role: 'operator' });
  await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
  expect(userEvents(world, 'clock.confirmed')).toMatchObject([{ user: auditor.operatorId }]);
});

test('an auditor reads the day book and takes it away, and neither sells nor changes anything', async () => {
  await using world = await openWorld();
  await handTo(world, 'auditor');
  const { bookSequence } = await world.call('society.status', {});
  const { day } = await world.call('reports.dayBook', {});
  await world.call('reports.exportDayBook', { day, format: 'csv' });
  const draft = { ticketId: randomUUID(), lines: [] };
  await expect(world.call('tickets.keep', draft)).rejects.toMatchObject({ code: 'app.forbidden' });
  await expect(world.call('printing.setPrinter', { kind: 'none' })).rejects.toMatchObject({
    code: 'app.forbidden',
  });
  expect((await world.call('society.status', {})).bookSequence).toBe(bookSequence);
});
