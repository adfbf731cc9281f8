import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import openTesseract from 'tesseract.js-core/tesseract-core-simd-lstm.js';
import type { GreyPicture } from '../../contract/documents.ts';
import type { ReadDigit } from './found-numbers.rules.ts';

const packaged = (path: string): Buffer => readFileSync(createRequire(import.meta.url).resolve(path));

/** Tesseract's own numbers: its neural engine alone, and text that stands anywhere in a picture. */
const NEURAL = 1;
const SPARSE_TEXT = 11;

const DIGIT = /ocrx_cinfo' title='x_bboxes (\d+) (\d+) (\d+) (\d+);[^>]*>(\d)</gu;

function digitsOf(line: string): ReadDigit[] {
  return [...line.matchAll(DIGIT)].map(([, left, top, right, bottom, digit = '']) => ({
    x: Number(left),
    y: Number(top),
    width: Number(right) - Number(left),
    height: Number(bottom) - Number(top),
    digit,
  }));
}

/** Reads digits in pictures, line by line. Takes some 150 MB while it lives, in a worker that ends with it. */
export async function openDigitReader(): Promise<(picture: GreyPicture) => ReadDigit[][]> {
  const core = await openTesseract({
    wasmBinary: packaged('tesseract.js-core/tesseract-core-simd-lstm.wasm'),
    printErr: () => {},
  });
  core.FS.writeFile(
    'eng.traineddata',
    gunzipSync(packaged('@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz')),
  );
  const api = new core.TessBaseAPI();
  if (api.Init(null, 'eng', NEURAL) !== 0) throw new Error('the reader of digits does not start');
  api.SetVariable('tessedit_char_whitelist', '0123456789');
  api.SetVariable('hocr_char_boxes', '1');
  api.SetPageSegMode(SPARSE_TEXT);

  return ({ width, height, grey }) => {
    core.FS.writeFile('/input', Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey]));
    api.SetImageFile(1, 0, 1);
    api.Recognize(null);
    return api.GetHOCRText(0).split("class='ocr_line'").slice(1).map(digitsOf);
  };
}
