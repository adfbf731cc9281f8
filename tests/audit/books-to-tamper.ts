import { randomUUID } from 'node:crypto';
import { copyFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  applyPack,
  centreCharge,
  fileOf,
  newSigner,
  packOf,
  resourcesTrusting,
  undoPack,
} from '../catalogue/pack-room.ts';
import { setRate } from '../catalogue/rate-changes.ts';
import { PIN, WRONG, addMeena, faultOf, switchTo } from '../users/staff.ts';
import {
  type World,
  closeDay,
  countExactly,
  openWorld,
  payExactly,
  readyTicket,
  somebody,
} from '../world.ts';
import { attaching } from '../documents/pictures.ts';
import { debit, post } from '../ledger/books.ts';
import { type Approval, allOf, sell } from '../receipts/reversing.ts';

/** Each kind of row that money leaves which moves other than by a receipt, and a receipt written by hand. */
async function moveMoney({ call }: World): Promise<void> {
  const cash = { purpose: 'from-bank', amount: 90_000, payee: 'रमेश', note: 'सुबह' } as const;
  await call('till.moveCash', { requestId: randomUUID(), ...cash });
  const { sequence: deposit } = await call('till.sendDeposit', { requestId: randomUUID(), amount: 40_000 });
  await call('till.confirmDeposit', { requestId: randomUUID(), deposit, slipNumber: 'SB-1' });
  const asked = { wallet: 'csc-wallet', portal: 700, note: '' } as const;
  await call('till.compareWallet', { requestId: randomUUID(), ...asked });
  const { ticketId, total } = await readyTicket({ call }, 'photocopy', { centre_charge: 500 });
  const payment = { cashTendered: total, upi: 0, upiReference: '' };
  const handWritten = { bookNumber: 'B7/041', day: '2026-11-20' };
  await call('tickets.finish', { ticketId, payment, handWritten });
}

/** A reversal, and payments in doubt: one settled, one looked at and still open. */
async function giveBackAndDoubt(world: World, approval: Approval, personId: string): Promise<void> {
  const bill = { bill_amount: 85_000, centre_charge: 1500 };
  const doubted = [];
  for (const amount of [85_000, 86_000]) {
    const entered = { ...bill, bill_amount: amount };
    const { sequence } = await sell(world, 'electricity-bill-sbpdcl', entered, personId);
    const order = { requestId: randomUUID(), receipt: sequence, line: 1, portalReference: '77', note: 'x' };
    doubted.push(await world.call('suspense.open', order));
  }
  const [settled, open] = doubted;
  if (!settled || !open) throw new Error('nothing is in doubt');
  const of = (suspense: number) => ({ requestId: randomUUID(), suspense });
  await world.call('suspense.check', of(open.sequence));
  await world.call('suspense.settle', { ...of(settled.sequence), outcome: 'refunded', reference: '9912' });
  const order = await allOf(world, { sequence: settled.receipt });
  const { sequence } = await world.call('receipts.reverse', { ...order, approval });
  await world.call('receipts.reprintRefund', { requestId: randomUUID(), sequence, reason: 'lost' });
}

/** Every kind of row that an application leaves. */
async function followUp({ call }: World, receipt: number): Promise<void> {
  const key = { receipt, line: 1 };
  await call('applications.explain', { requestId: randomUUID(), reason: 'no-network' });
  const reference = 'BCCCO/2026/13884314';
  const promised = '2026-12-10';
  await call('applications.setReference', {
    requestId: randomUUID(),
    ...key,
    reference,
    isShared: false,
    promised,
  });
  await call('applications.move', { requestId: randomUUID(), ...key, state: 'returned', note: 'खतियान' });
}

/** Tokens of both lanes, one of them called and sent elsewhere. */
async function waitAndCome({ call }: World, personId: string): Promise<void> {
  const order = { requestId: randomUUID(), personId, priority: 'infant' } as const;
  const { token } = await call('queue.issue', order);
  await call('queue.issue', { requestId: randomUUID(), service: 'photocopy' });
  await call('queue.call', { requestId: randomUUID() });
  await call('queue.transfer', { requestId: randomUUID(), token, service: 'photocopy' });
}

/** A consent that holds and one that was taken back. */
async function agree({ call }: World, personId: string): Promise<void> {
  const order = { personId, notice: 1, language: 'bho' as const, chosen: [] };
  const { holds } = await call('consents.give', {
    ...order,
    requestId: randomUUID(),
    way: 'thumb',
    witness: '',
  });
  if (!holds) throw new Error('the consent does not hold');
  await call('consents.withdraw', { requestId: randomUUID(), consent: holds.sequence });
  const oral = { way: 'oral', witness: 'रीता देवी' } as const;
  await call('consents.give', { ...order, ...oral, requestId: randomUUID() });
}

/** A paper that is kept and one that was erased. */
async function keepPapers({ call }: World, personId: string): Promise<void> {
  const owner = { personId };
  await call('documents.attach', attaching(owner, { note: 'राशन', issued: '2020-01-31' }));
  const { documentId } = await call('documents.attach', attaching(owner));
  await call('documents.erase', { requestId: randomUUID(), documentId, reason: 'unreadable' });
}

/** A ticket that was kept over the end of a day, and dropped then. */
async function carryOver(world: World): Promise<void> {
  const { ticketId } = await readyTicket(world, 'photocopy', { centre_charge: 500 });
  await world.call('tickets.carry', { requestId: randomUUID(), ticketId, reason: 'papers' });
  await world.call('tickets.drop', { ticketId, reason: 'gone' });
}

/** A receipt book of paper, of which one number was spoiled. */
async function keepPaperBook({ call }: World): Promise<void> {
  await call('receipts.registerPaperBook', { requestId: randomUUID(), first: 'B7/001', last: 'B7/100' });
  const spoiled = { number: 'B7/040', reason: 'spoiled' } as const;
  await call('receipts.cancelPaperNumber', { requestId: randomUUID(), ...spoiled });
}

/** A book with every kind of row in it. */
export async function smallBook(world: World): Promise<string> {
  const { personId } = await world.call('people.add', somebody());
  await world.call('people.correct', { ...somebody({ mobile: '9812345678' }), personId, reason: 'नया' });
  const { personId: other } = await world.call('people.add', somebody({ name: 'सुनिता देवी' }));
  await world.call('people.merge', { requestId: randomUUID(), personId, other });
  const address = { ward: '4', tola: '', village: 'अखलासपुर' };
  await world.call('households.found', { requestId: randomUUID(), address, head: personId });
  await agree(world, personId);
  await keepPapers(world, personId);
  await carryOver(world);
  await keepPaperBook(world);
  const caste = await readyTicket(world, 'rtps-caste-certificate', { centre_charge: 3000 }, { personId });
  const { sequence } = await payExactly(world, caste);
  await followUp(world, sequence);
  await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }, { quantity: 3 }));
  await world.call('receipts.reprint', { requestId: randomUUID(), sequence, reason: 'lost' });
  const medicine = await readyTicket(
    world,
    'jan-aushadhi-sale',
    { bill_amount: 10_000, centre_charge: 0 },
    { personId },
  );
  const { number } = await payExactly(world, medicine);
  const text = `Date,Ref,Commission,TDS\n21-11-2026,${number},19.00,0.38`;
  await world.call('commissions.acceptStatement', {
    requestId: randomUUID(),
    source: { kind: 'pasted', text },
    mapping: { date: 0, reference: 1, commission: 2, tds: 3 },
    paidInto: 'csc-wallet',
  });
  await world.call('printing.setPaperLanguage', { language: 'both' });
  await world.call('ledger.openingBalances', { requestId: randomUUID(), lines: [debit('bank', 90_000)] });
  await world.call('ledger.reverse', { requestId: randomUUID(), sequence: (await post(world)).sequence });
  const account = { account: 'bank', code: '1299', nameHi: 'बैंक', nameEn: 'Bank' };
  await world.call('ledger.changeAccount', { requestId: randomUUID(), ...account });
  const meena = await addMeena(world);
  await setRate(world, { paise: 300 });
  await giveBackAndDoubt(world, { operatorId: meena.operatorId, pin: PIN.meena }, personId);
  await faultOf(switchTo(world, meena.operatorId, WRONG));
  await moveMoney(world);
  await waitAndCome(world, personId);
  const { sequence: count } = await countExactly(world);
  const to = { operatorId: meena.operatorId, pin: PIN.meena };
  await world.call('till.handOver', { requestId: randomUUID(), count, to });
  await closeDay(world);
  await world.close();
  return world.databaseFile;
}

/** A book that lost events, then its key for a while, then its key for good: what tells of troubles has rows. */
export async function troubledBook(world: World): Promise<string> {
  const copy = async (at: World) =>
    payExactly(at, await readyTicket(at, 'photocopy', { centre_charge: 500 }));
  const open = () => openWorld({ folder: world.home, clock: world.clock, setUp: false });
  const key = join(world.home, 'books', 'live', 'counter.key');
  await world.close();
  const older = join(world.home, 'older.db');
  copyFileSync(world.databaseFile, older);
  const lost = await open();
  await copy(lost);
  await lost.close();
  copyFileSync(older, world.databaseFile);
  const again = await open();
  await again.call('society.reopen', { acceptLoss: true });
  await again.close();
  renameSync(key, `${key}.elsewhere`);
  const without = await open();
  await copy(without);
  renameSync(`${key}.elsewhere`, key);
  await without.call('society.signWaiting', {});
  await without.close();
  rmSync(key);
  const forGood = await open();
  await copy(forGood);
  await forGood.call('society.rollKey', { requestId: randomUUID() });
  await forGood.close();
  return world.databaseFile;
}

/** A book with packs of rates: one that stands, one that was taken back and taken in again. */
export async function packedBook(world: World): Promise<string> {
  await world.close();
  const signer = newSigner();
  using resources = resourcesTrusting({ live: [signer.publisher] });
  const again = await openWorld({ folder: world.home, clock: world.clock, resources: resources.folder });
  const first = packOf({ photocopy: centreCharge(200) });
  const second = fileOf(packOf({ photocopy: centreCharge(250) }, { after: [first] }), signer);
  await applyPack(again, fileOf(first, signer));
  await applyPack(again, second);
  await undoPack(again);
  await applyPack(again, second);
  await payExactly(again, await readyTicket(again, 'photocopy'));
  await again.close();
  return world.databaseFile;
}
