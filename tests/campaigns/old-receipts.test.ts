import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPaperMaker } from '../../main/printing/paper-maker.ts';
import type { ReceiptPaper } from '../../main/printing/papers.ts';
import { ofKind, rememberingMaker } from '../print/remembering-maker.ts';
import { type World, payExactly, readyTicket } from '../world.ts';
import type { RatePack } from '../../main/catalogue/pack-file.ts';
import {
  applyPack,
  centreCharge,
  fileOf,
  newSigner,
  openTrusting,
  packOf,
  undoPack,
} from '../catalogue/pack-room.ts';
import { TODAY, setOffer, setRate } from '../catalogue/rate-changes.ts';

const WORKER = new URL('../../main/printing/paper-worker.ts', import.meta.url);
const SERVICES = ['photocopy', 'lamination'] as const;
const CHANGES = 50;
const signer = newSigner();

const isFull = process.env['SEVA_BAHI_CAMPAIGN'] !== undefined;
/** In full 10,000 receipts, in ten books. */
const BOOKS = isFull ? 10 : 3;
const RECEIPTS = isFull ? 1000 : 4;
const LONGEST_MS = isFull ? 4 * 3_600_000 : 180_000;

const someSale = fc.record({
  service: fc.constantFrom(...SERVICES),
  quantity: fc.integer({ min: 1, max: 9 }),
  asked: fc.integer({ min: 1, max: 5000 }),
});
const someChange = fc.record({
  service: fc.constantFrom(...SERVICES),
  paise: fc.integer({ min: 0, max: 900 }),
  by: fc.constantFrom('society' as const, 'pack' as const),
});
type Sale = { readonly service: string; readonly quantity: number; readonly asked: number };

const sell = async (world: World, { service, quantity, asked }: Sale) =>
  payExactly(world, await readyTicket(world, service, { centre_charge: asked }, { quantity }));

test(
  'an old receipt is the same to the byte after fifty changes of its rates, by the society and by packs',
  { timeout: LONGEST_MS },
  async () => {
    const maker = createPaperMaker(WORKER);
    const render = async (paper: ReceiptPaper | undefined): Promise<string> => {
      if (!paper) throw new Error('no paper was asked for');
      return Buffer.from(await maker.pdf({ ...paper, duplicate: 0 })).toString('base64');
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(someSale, { minLength: RECEIPTS, maxLength: RECEIPTS }),
        fc.array(someChange, { minLength: CHANGES, maxLength: CHANGES }),
        async (sales, changes) => {
          const papers = rememberingMaker();
          await using world = await openTrusting({ live: [signer.publisher] }, { papers });
          const sold = [];
          for (const sale of sales) sold.push(await sell(world, sale));
          const packs: RatePack[] = [];
          for (const [at, { by, service, paise }] of changes.entries()) {
            if (by === 'society')
              await setRate(world, { service, paise, reason: 'notification', from: TODAY });
            else {
              const name = { hi: `सेवा ${at}`, en: `Service ${at}` };
              const pack = packOf({ [service]: { ...centreCharge(paise), name } }, { after: packs });
              packs.push(pack);
              await applyPack(world, fileOf(pack, signer));
            }
          }
          await setOffer(world, { from: TODAY });
          if (packs.length > 0) await undoPack(world);

          for (const { sequence, ...receipt } of sold) {
            await world.call('receipts.reprint', { requestId: randomUUID(), sequence, reason: 'lost' });
            const now = await world.call('receipts.get', { sequence });
            expect(now).toMatchObject({ sequence, ...receipt, duplicates: 1 });
          }
          await expect
            .poll(() => ofKind(papers, 'receipt').length, { timeout: LONGEST_MS })
            .toBe(2 * sold.length);
          for (const { number } of sold) {
            const [first, again] = ofKind(papers, 'receipt').filter((paper) => paper.number === number);
            expect((await render(again)) === (await render(first))).toBe(true);
          }
        },
      ),
      { numRuns: BOOKS, endOnFailure: true },
    );
    await maker.close();
  },
);
