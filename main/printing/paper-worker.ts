import { parentPort } from 'node:worker_threads';
import { registerFonts } from './bitmap.ts';
import { readFonts } from './fonts.ts';
import { END } from './paper-maker.ts';
import type { PaperAnswer, PaperOrder } from './paper-maker.ts';
import { makePdf, makeSheet } from './pdf.ts';
import { thermalBytes } from './thermal.ts';
import { makeXlsx } from './xlsx.ts';

/** The folder is as far from the sources as from the built worker. */
const fonts = readFonts(new URL('../../resources/fonts/', import.meta.url));
registerFonts(fonts);

async function make(order: PaperOrder): Promise<Uint8Array> {
  switch (order.make) {
    case 'raster':
      return thermalBytes(order.paper, order.widthDots);
    case 'pdf':
      return makePdf(order.paper, fonts);
    case 'sheet':
      return makeSheet(order.paper, fonts);
    case 'xlsx':
      return makeXlsx(order.paper);
  }
}

async function answer(order: PaperOrder): Promise<PaperAnswer> {
  try {
    return { id: order.id, bytes: await make(order) };
  } catch (defect) {
    return { id: order.id, defect };
  }
}

parentPort?.on('message', (order: PaperOrder | typeof END) => {
  if (order === END) {
    parentPort?.close();
    return;
  }
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
  void answer(order).then((made) => parentPort?.postMessage(made));
});
