import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bitmap } from '../../main/printing/bitmap.ts';
import { encodeEscPos } from '../../main/printing/escpos.ts';
import { decodeEscPos } from '../printer/escpos-decoder.ts';

const bitmap = (width: number, rows: readonly (readonly number[])[]): Bitmap => ({
  width,
  height: rows.length,
  data: Uint8Array.from(rows.flat()),
});

const STRIDE = 48;

/** Rows as paper has them: many blank, many short, some full. */
const anyRow = fc.oneof(
  fc.constant(Array<number>(STRIDE).fill(0)),
  fc
    .array(fc.integer({ min: 0, max: 255 }), { maxLength: STRIDE })
    .map((bytes) => [...bytes, ...Array<number>(STRIDE - bytes.length).fill(0)]),
);
const anyBitmap = fc.array(anyRow, { minLength: 1, maxLength: 600 }).map((rows) => bitmap(STRIDE * 8, rows));

const bits = ({ data }: Bitmap): number[] =>
  Array.from(data).flatMap((byte) => Array.from({ length: 8 }, (_, bit) => (byte >> (7 - bit)) & 1));

describe('a bitmap as bytes for a printer', () => {
  test('is burnt as it was drawn, then fed out and cut once', () => {
    fc.assert(
      fc.property(anyBitmap, (drawn) => {
        const papers = decodeEscPos(encodeEscPos(drawn), drawn.width);
        expect(papers).toHaveLength(1);
        const [paper] = papers;
        expect(paper?.problems).toEqual([]);
        expect(paper?.height).toBe(drawn.height + 64);
        const before = bits(drawn);
        const lost = before.filter((bit, place) => bit === 1 && paper?.dots[place] !== 1);
        expect(lost).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('never holds a command that a printer would obey inside a picture', () => {
    const risky = [0x04, 0x05, 0x14].flatMap((second) => [0x10, second, 0x01, 0x10, second]);
    const row = [...risky, ...Array<number>(STRIDE - risky.length).fill(0xff)];
    const bytes = encodeEscPos(bitmap(STRIDE * 8, [row, row]));
    expect(
      Buffer.from(bytes)
        .toString('hex')
        .match(/..(?=.*)/gu)
        ?.join(' '),
    ).not.toMatch(/10 (04|05|14)/u);
    expect(decodeEscPos(bytes, STRIDE * 8)[0]?.problems).toEqual([]);
  });

  test('has no picture of more than 128 rows, and begins by resetting the printer', () => {
    const full = bitmap(
      STRIDE * 8,
      Array.from({ length: 500 }, () => Array<number>(STRIDE).fill(0xff)),
    );
    const commands = decodeEscPos(encodeEscPos(full), full.width)[0]?.commands ?? [];
    expect(commands[0]).toBe('ESC @');
    expect(commands.at(-1)).toBe('GS V B');
    expect(commands.filter((name) => name.startsWith('GS v'))).toEqual([
      ...Array<string>(3).fill('GS v 0 384x128'),
      'GS v 0 384x116',
    ]);
  });

  test('feeds what is blank and sends nothing right of the last dot', () => {
    const blank = Array<number>(STRIDE).fill(0);
    const short = [0xff, ...blank.slice(1)];
    const bytes = encodeEscPos(
      bitmap(STRIDE * 8, [short, ...Array.from({ length: 300 }, () => blank), short]),
    );
    expect(bytes.length).toBeLessThan(80);
  });
});

describe('the decoder of the tests', () => {
  test.each([
    ['half a picture', [0x1d, 0x76, 0x30, 0, 1, 0, 2, 0, 0xff], 384],
    [
      'a picture wider than the head',
      [0x1d, 0x76, 0x30, 0, 72, 0, 1, 0, ...Array<number>(72).fill(1), 0x1d, 0x56, 0x42, 0],
      384,
    ],
    ['text mode', [0x41, 0x1d, 0x56, 0x42, 0], 384],
    ['a drawer pulse without its times', [0x1b, 0x70, 0, 0x1d, 0x56, 0x42, 0], 384],
    ['a paper that is not cut', [0x1b, 0x4a, 10], 384],
  ])('notices %s', (_, bytes, width) => {
    expect(decodeEscPos(Uint8Array.from(bytes), width)[0]?.problems).not.toEqual([]);
  });
});
