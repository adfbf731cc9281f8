import { randomUUID } from 'node:crypto';
import { createCanvas } from '@napi-rs/canvas';
import type { Input } from '../../contract/contract.ts';
import { withoutMetadata } from '../../contract/jpeg.ts';

/** A plain JPEG with something on it that tells it from others. */
export function jpegOf(text = 'A', { width = 640, height = 400 } = {}): Uint8Array<ArrayBuffer> {
  const context = createCanvas(width, height).getContext('2d');
  context.fillStyle = '#eee';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#123';
  context.font = '60px sans-serif';
  context.fillText(text, 40, height / 2);
  const plain = withoutMetadata(context.canvas.toBuffer('image/jpeg', 80));
  if (!plain) throw new Error('the canvas makes no JPEG');
  return plain;
}

/** A segment of a JPEG: its marker, its length, and what it holds. */
export function segment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return Uint8Array.from([0xff, marker, length >> 8, length & 0xff, ...content]);
}

/** Puts a segment behind the first marker of a JPEG. */
export const withSegment = (jpeg: Uint8Array, marker: number, content: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([...jpeg.subarray(0, 2), ...segment(marker, content), ...jpeg.subarray(2)]);

const littleEndian = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => (value >> (8 * at)) & 0xff);

/** EXIF as a phone writes it: how the camera was held (1 to 8, Exif 2.32 tag 274), and a place in the world. */
export function exif(orientation: number): Uint8Array {
  const entry = (tag: number, type: number, count: number, value: number): number[] => [
    ...littleEndian(tag, 2),
    ...littleEndian(type, 2),
    ...littleEndian(count, 4),
    ...littleEndian(value, 4),
  ];
  const directory = [...littleEndian(1, 2), ...entry(0x01_12, 3, 1, orientation), ...littleEndian(0, 4)];
  const tiff = [0x49, 0x49, 0x2a, 0, ...littleEndian(8, 4), ...directory];
  return Uint8Array.from([...Buffer.from('Exif\0\0'), ...tiff, ...Buffer.from('GPS 25.0412N 83.6110E')]);
}

type Attach = Input<'documents.attach'>;

/** An order to keep a picture, as the window sends it. */
export const attaching = (owner: Attach['owner'], part: Partial<Attach> = {}): Attach => ({
  requestId: randomUUID(),
  owner,
  kind: 'birth-certificate',
  note: '',
  picture: jpegOf(),
  covered: 0,
  numberHidden: true,
  ...part,
});
