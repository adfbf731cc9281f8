import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPlainJpeg, withoutMetadata } from '../../contract/jpeg.ts';
import { exif, jpegOf, segment, withSegment } from './pictures.ts';

const JPEG = jpegOf('सादा', { width: 321, height: 123 });
const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words));

describe('a picture at the door', () => {
  test('is taken with its size when it is nothing but its pixels', () => {
    expect(readPlainJpeg(JPEG)).toEqual({ width: 321, height: 123 });
  });

  test.each([
    ['EXIF with the place where it was taken', 0xe1, exif(6)],
    ['a colour profile', 0xe2, text('ICC_PROFILE\0')],
    ['notes of an editor', 0xed, text('Photoshop 3.0\0')],
    ['a comment', 0xfe, text('9876543210')],
    ['a header of JFIF, which may hold a thumbnail of what was covered', 0xe0, text('JFIF\0')],
  ])('is refused with %s', (_, marker, content) => {
    expect(readPlainJpeg(withSegment(JPEG, marker, content))).toBe('metadata');
  });

  test('loses what is not its pixels, and nothing else', () => {
    const dressed = withSegment(withSegment(JPEG, 0xe1, exif(3)), 0xfe, text('999941057058'));
    expect(withoutMetadata(dressed)).toEqual(JPEG);
    expect(withoutMetadata(JPEG)).toEqual(JPEG);
    expect(withoutMetadata(JPEG.subarray(0, 500))).toBeUndefined();
  });

  test('is refused with anything behind its end', () => {
    expect(readPlainJpeg(Uint8Array.from([...JPEG, ...text('999941057058')]))).toBe('broken');
    expect(readPlainJpeg(Uint8Array.from([...JPEG, ...JPEG]))).toBe('broken');
  });

  test('is refused cut off at any byte', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: JPEG.length - 1 }), (length) => {
        expect(readPlainJpeg(JPEG.subarray(0, length))).toBe('broken');
      }),
    );
  });

  test('is never taken for a picture when it is noise, and never stops the program', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(readPlainJpeg(bytes)).toBe('broken');
        expect(typeof readPlainJpeg(Uint8Array.from([0xff, 0xd8, ...bytes, 0xff, 0xd9]))).toBe('string');
      }),
    );
  });

  test('is refused with any segment that holds no pixels, wherever it stands before them', () => {
    const pixels = new Set([0xc0, 0xc2, 0xc4, 0xda, 0xdb, 0xdd]);
    const places = [2, 2 + 2 + (JPEG[5] ?? 0)];
    fc.assert(
      fc.property(
        fc.integer({ min: 0x01, max: 0xfe }).filter((marker) => !pixels.has(marker)),
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom(...places),
        (marker, content, place) => {
          const added = segment(marker, content);
          const bytes = Uint8Array.from([...JPEG.subarray(0, place), ...added, ...JPEG.subarray(place)]);
          expect(['broken', 'metadata']).toContain(readPlainJpeg(bytes));
        },
      ),
    );
  });

  test('keeps its size or is refused, whichever one byte of it is changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: JPEG.length - 1 }),
        fc.integer({ min: 0, max: 255 }),
        (at, value) => {
          const changed = Uint8Array.from(JPEG);
          changed[at] = value;
          const read = readPlainJpeg(changed);
          if (typeof read === 'object') expect(Math.max(read.width, read.height)).toBeLessThan(65_536);
          else expect(['broken', 'metadata']).toContain(read);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
