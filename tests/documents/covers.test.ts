import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { afterKey, fitted, spanned, turnedPlace } from '../../renderer/screens/documents/covers.rules.ts';
import { pictureSizeOf } from '../../renderer/screens/documents/picture-size.rules.ts';

const SIZE = { width: 1200, height: 900 };

const number = fc.double({ min: -5000, max: 5000, noNaN: true });
const anyPlace = fc.record({ x: number, y: number, width: number, height: number });
const insideOf = (size: typeof SIZE) => anyPlace.map((place) => fitted(place, size));

describe('a covered place', () => {
  test('is always inside the picture, and large enough to be seen', () => {
    fc.assert(
      fc.property(anyPlace, (place) => {
        const { x, y, width, height } = fitted(place, SIZE);
        expect(Math.min(x, y, width - 12, height - 12)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(SIZE.width + 1e-9);
        expect(y + height).toBeLessThanOrEqual(SIZE.height + 1e-9);
      }),
    );
  });

  test('turns with its picture: four quarters bring it back', () => {
    fc.assert(
      fc.property(insideOf(SIZE), (place) => {
        let [turned, size] = [place, SIZE];
        for (let quarter = 0; quarter < 4; quarter++) {
          turned = turnedPlace(turned, size);
          size = { width: size.height, height: size.width };
        }
        expect(turned.x).toBeCloseTo(place.x);
        expect(turned.y).toBeCloseTo(place.y);
        expect([turned.width, turned.height]).toEqual([place.width, place.height]);
      }),
    );
  });

  test('is moved by arrows, made larger with Shift, and left alone by other keys', () => {
    const place = { x: 100, y: 100, width: 200, height: 50 };
    expect(afterKey(place, 'ArrowRight', false, SIZE)).toEqual({ ...place, x: 112 });
    expect(afterKey(place, 'ArrowUp', false, SIZE)).toEqual({ ...place, y: 88 });
    expect(afterKey(place, 'ArrowDown', true, SIZE)).toEqual({ ...place, height: 62 });
    expect(afterKey(place, 'ArrowLeft', true, SIZE)).toEqual({ ...place, width: 188 });
    expect(afterKey(place, 'Enter', false, SIZE)).toBeUndefined();
  });

  test('is the same from whichever corner it is drawn', () => {
    const place = { x: 10, y: 20, width: 30, height: 40 };
    expect(spanned({ x: 10, y: 20 }, { x: 40, y: 60 })).toEqual(place);
    expect(spanned({ x: 40, y: 60 }, { x: 10, y: 20 })).toEqual(place);
  });
});

describe('the size that a file says it has', () => {
  const canvas = createCanvas(317, 211);
  test.each([
    ['JPEG', canvas.toBuffer('image/jpeg', 80)],
    ['PNG', canvas.toBuffer('image/png')],
    ['WebP', canvas.toBuffer('image/webp', 80)],
  ])('is read from a %s', (_, bytes) => {
    expect(pictureSizeOf(bytes)).toEqual({ width: 317, height: 211 });
  });

  test('is read from the header of a WebP without loss and of one with extras (VP8L, VP8X)', () => {
    const header = (chunk: string, rest: string): Buffer =>
      Buffer.concat([
        Buffer.from('RIFF\0\0\0\0WEBP'),
        Buffer.from(chunk),
        Buffer.from([0, 0, 0, 0]),
        Buffer.from(rest, 'hex'),
      ]);
    // 14 bits each, less one: 317 and 211.
    const packed = Buffer.alloc(4);
    packed.writeUInt32LE(316 + 210 * 0x4000);
    expect(pictureSizeOf(header('VP8L', `2f${packed.toString('hex')}`))).toEqual({ width: 317, height: 211 });
    expect(pictureSizeOf(header('VP8X', '000000003c0100d20000'))).toEqual({ width: 317, height: 211 });
  });

  test('is read from a bomb before it goes off', () => {
    const bomb = Buffer.from('89504e470d0a1a0a0000000d4948445200ffffff00ffffff0806000000', 'hex');
    expect(pictureSizeOf(bomb)).toEqual({ width: 16_777_215, height: 16_777_215 });
  });

  test('is none of a file that is no picture, and no file stops it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(pictureSizeOf(bytes)).toBeUndefined();
        expect(() => pictureSizeOf(Uint8Array.from([0xff, 0xd8, 0xff, ...bytes]))).not.toThrow();
      }),
    );
  });
});
