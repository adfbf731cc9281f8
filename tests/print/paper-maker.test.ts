import { afterEach, expect, test } from 'vitest';
import { type PaperMaker, createPaperMaker } from '../../main/printing/paper-maker.ts';
import { makePdf } from '../../main/printing/pdf.ts';
import { thermalBytes } from '../../main/printing/thermal.ts';
import { fonts, usePaperFonts } from './paper-fonts.ts';
import { cashReceipt, longReceipt, slip } from './samples.ts';

usePaperFonts();

const worker = new URL('../../main/printing/paper-worker.ts', import.meta.url);
let maker: PaperMaker | undefined;
const start = (): PaperMaker => (maker = createPaperMaker(worker));
afterEach(() => maker?.close());

test('the worker makes what is made without it, several at a time', async () => {
  const { raster, pdf } = start();
  const [narrow, wide, file] = await Promise.all([
    raster(longReceipt, 384),
    raster(slip, 576),
    pdf(cashReceipt),
  ]);
  expect(Buffer.compare(narrow, thermalBytes(longReceipt, 384))).toBe(0);
  expect(Buffer.compare(wide, thermalBytes(slip, 576))).toBe(0);
  expect(Buffer.compare(file, await makePdf(cashReceipt, fonts))).toBe(0);
});

test('a paper that can not be made is a defect of its own and hinders no other', async () => {
  const { raster } = start();
  const endless = { ...cashReceipt, code: 'x'.repeat(1000) };
  await expect(raster(endless, 384)).rejects.toThrow('does not fit');
  expect((await raster(cashReceipt, 384)).length).toBeGreaterThan(0);
});

test('a worker that was closed rejects what it had in hand, and the next paper starts another', async () => {
  const { raster, close } = start();
  const lost = raster(cashReceipt, 384);
  await Promise.all([expect(lost).rejects.toThrow('ended'), close()]);
  expect((await raster(cashReceipt, 384)).length).toBeGreaterThan(0);
});

test('a worker that can not start rejects its papers', async () => {
  maker = createPaperMaker(new URL('./no-such-worker.ts', import.meta.url));
  await expect(maker.raster(cashReceipt, 384)).rejects.toThrow('no-such-worker');
});
