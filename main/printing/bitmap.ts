import { GlobalFonts, type SKRSContext2D, createCanvas } from '@napi-rs/canvas';
import type { Block, Ink, Pen, TextStyle } from './blocks.ts';
import type { Fonts } from './fonts.ts';
import { drawPieces, heightOf, measureBlocks } from './pieces.ts';

/** One bit a dot, rows of width / 8 bytes, the leftmost dot in the highest bit, 1 = black. */
export type Bitmap = { readonly width: number; readonly height: number; readonly data: Uint8Array };

/** Lighter than this becomes paper. Lower values break the thin strokes of Devanagari, higher ones clot them. */
const THRESHOLD = 160;

const REGULAR = 'Paper Regular';
const BOLD = 'Paper Bold';

/** A thermal head has no grey. */
const COLOURS: Readonly<Record<Ink, string>> = { black: '#000', grey: '#000', white: '#fff' };

function dotPen(context: SKRSContext2D): Pen {
  const widths = new Map<string, number>();
  const setFont = ({ size, bold }: TextStyle): void => {
    context.font = `${size}px "${bold ? BOLD : REGULAR}"`;
  };
  return {
    snap: Math.round,
    measure(text, style) {
      const key = `${style.size}${style.bold ? 'b' : 'r'}${text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      setFont(style);
      const { width } = context.measureText(text);
      widths.set(key, width);
      return width;
    },
    write(text, left, baseline, style, ink) {
      setFont(style);
      context.fillStyle = COLOURS[ink];
      context.fillText(text, left, baseline);
    },
    paint(boxes, ink) {
      context.fillStyle = COLOURS[ink];
      for (const { left, top, width, height } of boxes) context.fillRect(left, top, width, height);
    },
  };
}

/** Everything is drawn in black and white, so one channel of a pixel tells its lightness. */
function toBits(width: number, height: number, pixels: Uint8ClampedArray): Uint8Array {
  const data = new Uint8Array((width / 8) * height);
  for (let byte = 0, pixel = 0; byte < data.length; byte++) {
    let bits = 0;
    for (let bit = 0; bit < 8; bit++, pixel += 4)
      bits = (bits << 1) | Number((pixels[pixel] ?? 255) < THRESHOLD);
    data[byte] = bits;
  }
  return data;
}

/** Makes the fonts known to the canvas of this thread. */
export function registerFonts({ regular, bold }: Fonts): void {
  if (!GlobalFonts.register(regular, REGULAR) || !GlobalFonts.register(bold, BOLD))
    throw new Error('the fonts of paper can not be read');
}

/**
 * Draws blocks in a column of `width` dots in the middle of a head of `widthDots`. The fonts must have been
 * registered. The same blocks give the same dots on every system.
 */
export function drawBitmap(blocks: readonly Block[], width: number, widthDots: number): Bitmap {
  const canvas = createCanvas(widthDots, 1);
  const context = canvas.getContext('2d');
  const left = (widthDots - width) / 2;
  const pieces = measureBlocks(blocks, { pen: dotPen(context), left, width });
  const height = Math.max(heightOf(pieces), 1);
  canvas.height = height;
  // Shaping must not follow the language of the machine.
  context.lang = 'hi';
  context.fillStyle = COLOURS.white;
  context.fillRect(0, 0, widthDots, height);
  drawPieces(pieces, 0);
  const { data } = context.getImageData(0, 0, widthDots, height);
  return { width: widthDots, height, data: toBits(widthDots, height, data) };
}
