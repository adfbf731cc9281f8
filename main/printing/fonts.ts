import { readFileSync } from 'node:fs';

/** The two weights of the family that all paper is set in, as TrueType files. */
export type Fonts = { readonly regular: Buffer; readonly bold: Buffer };

/** Reads the fonts from a folder: `resources/fonts` of the program. */
export function readFonts(folder: URL): Fonts {
  return {
    regular: readFileSync(new URL('NotoSansDevanagari-Regular.ttf', folder)),
    bold: readFileSync(new URL('NotoSansDevanagari-Bold.ttf', folder)),
  };
}
