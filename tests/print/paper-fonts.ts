import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { registerFonts } from '../../main/printing/bitmap.ts';
import { readFonts } from '../../main/printing/fonts.ts';

export const fonts = readFonts(new URL('../../resources/fonts/', import.meta.url));

/** Makes the fonts known to the canvas, as the paper worker does at its start. */
export const usePaperFonts = (): void => registerFonts(fonts);

/** Words that are hard to shape, by what is hard about them. */
export const hindiStrings: readonly string[] = Object.values(
  z
    .record(z.string(), z.array(z.string()))
    .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'hindi-strings.json'), 'utf8'))),
).flat();
