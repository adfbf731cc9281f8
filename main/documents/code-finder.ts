import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { GreyPicture, Place } from '../../contract/documents.ts';
import { around } from './found-numbers.rules.ts';

const MOST_CODES = 8;
/** So much more than the code is covered, as a part of its width. */
const MARGIN = 0.04;

/** Where QR codes are in a picture, also those that can not be read. */
export async function findCodes({ width, height, grey }: GreyPicture): Promise<Place[]> {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } });
  const data = new Uint8ClampedArray(4 * width * height);
  for (const [at, shade] of grey.entries()) data.set([shade, shade, shade, 255], 4 * at);
  const found = await readBarcodes(
    { data, width, height, colorSpace: 'srgb' },
    { formats: ['QRCode'], tryHarder: true, returnErrors: true, maxNumberOfSymbols: MOST_CODES },
  );
  return found.map(({ position: { topLeft, topRight, bottomLeft, bottomRight } }) => {
    const corners = [topLeft, topRight, bottomLeft, bottomRight].map(({ x, y }) => ({
      x,
      y,
      width: 0,
      height: 0,
    }));
    const place = around(corners, 0);
    return around([place], MARGIN * place.width);
  });
}
