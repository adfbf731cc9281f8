import {
  LONGEST_SIDE,
  MOST_PICTURE_BYTES,
  type GreyPicture,
  type Place,
} from '../../../contract/documents.ts';
import { Fault } from '../../../contract/faults.ts';
import { withoutMetadata } from '../../../contract/jpeg.ts';
import { pictureSizeOf } from './picture-size.rules.ts';

/** Larger files and pictures are refused before they are opened: a phone's best camera makes fifty megapixels. */
const MOST_FILE_BYTES = 40_000_000;
const MOST_PIXELS = 64_000_000;

const QUALITIES = [0.85, 0.75, 0.65, 0.5, 0.35];
const SMALLER = 0.8;

function sheetOf(width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('there is no canvas');
  pen.imageSmoothingQuality = 'high';
  // What is transparent in a PNG is paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  return { canvas, pen };
}

async function decode(file: Blob): Promise<ImageBitmap> {
  if (file.size > MOST_FILE_BYTES) throw new Fault('document.unreadable');
  const size = pictureSizeOf(new Uint8Array(await file.arrayBuffer()));
  if (!size || size.width * size.height > MOST_PIXELS) throw new Fault('document.unreadable');
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    // The browser does not say what it is about a picture that it can not decode.
    throw new Fault('document.unreadable');
  }
}

/** Opens a picture upright, as EXIF says it was held, and no larger than is kept. Throws document.unreadable. */
export async function openPicture(file: Blob): Promise<HTMLCanvasElement> {
  const bitmap = await decode(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const { canvas, pen } = sheetOf(bitmap.width * scale, bitmap.height * scale);
  pen.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas;
}

/** A picture turned clockwise by a quarter. */
export function turnedPicture(picture: HTMLCanvasElement): HTMLCanvasElement {
  const { canvas, pen } = sheetOf(picture.height, picture.width);
  pen.translate(canvas.width, 0);
  pen.rotate(Math.PI / 2);
  pen.drawImage(picture, 0, 0);
  return canvas;
}

/** The shades of a picture, for the program that looks for numbers in it. */
export function greyOf({
  width,
  height,
  ...rest
}: Pick<ImageData, 'width' | 'height' | 'data'>): GreyPicture {
  const { data } = rest;
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at++)
    grey[at] = 0.3 * (data[4 * at] ?? 0) + 0.59 * (data[4 * at + 1] ?? 0) + 0.11 * (data[4 * at + 2] ?? 0);
  return { width, height, grey };
}

export function pixelsOf(picture: HTMLCanvasElement): ImageData {
  const pen = picture.getContext('2d');
  if (!pen) throw new Error('there is no canvas');
  return pen.getImageData(0, 0, picture.width, picture.height);
}

const encode = (canvas: HTMLCanvasElement, quality: number): Promise<Blob | null> =>
  new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));

async function plainBytes(canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await encode(canvas, quality);
  const bytes = blob && withoutMetadata(new Uint8Array(await blob.arrayBuffer()));
  if (!bytes) throw new Error('the canvas made no JPEG');
  return bytes;
}

/**
 * The bytes to keep: a JPEG of pixels alone, black where something is covered, as good as fits into what may be kept. What
 * stood under the black is not in them.
 */
export async function coveredPicture(
  picture: HTMLCanvasElement,
  covers: readonly Place[],
): Promise<Uint8Array<ArrayBuffer>> {
  for (let scale = 1; ; scale *= SMALLER) {
    const { canvas, pen } = sheetOf(picture.width * scale, picture.height * scale);
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    pen.fillStyle = '#000';
    for (const { x, y, width, height } of covers) {
      const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)];
      pen.fillRect(left, top, Math.ceil((x + width) * scale) - left, Math.ceil((y + height) * scale) - top);
    }
    for (const quality of QUALITIES) {
      // oxlint-disable-next-line eslint/no-await-in-loop -- the next is tried only when this one is too large
      const bytes = await plainBytes(canvas, quality);
      if (bytes.length <= MOST_PICTURE_BYTES) return bytes;
    }
  }
}
