export type PictureSize = { readonly width: number; readonly height: number };

const big = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduce((value, byte) => value * 256 + byte, 0);

const little = (bytes: Uint8Array, at: number, length: number): number =>
  bytes.subarray(at, at + length).reduceRight((value, byte) => value * 256 + byte, 0);

const textAt = (bytes: Uint8Array, at: number, length: number): string =>
  String.fromCodePoint(...bytes.subarray(at, at + length));

/** Start-of-frame markers; C4, C8 and CC are others. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { width: big(bytes, at + 7, 2), height: big(bytes, at + 5, 2) };
    at += 2 + big(bytes, at + 2, 2);
  }
  return undefined;
}

function webpSize(bytes: Uint8Array): PictureSize | undefined {
  switch (textAt(bytes, 12, 4)) {
    case 'VP8 ':
      return { width: little(bytes, 26, 2) & 0x3fff, height: little(bytes, 28, 2) & 0x3fff };
    case 'VP8L': {
      const packed = little(bytes, 21, 4);
      return { width: (packed % 0x4000) + 1, height: (Math.floor(packed / 0x4000) % 0x4000) + 1 };
    }
    case 'VP8X':
      return { width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1 };
    default:
      return undefined;
  }
}

/**
 * The size that a JPEG, PNG or WebP says it has, read before anything is decoded: a few bytes can say that they are a
 * picture of many gigabytes. Undefined for other files, and for one whose beginning makes no sense.
 */
export function pictureSizeOf(bytes: Uint8Array): PictureSize | undefined {
  if (big(bytes, 0, 3) === 0xffd8ff) return jpegSize(bytes);
  if (textAt(bytes, 1, 3) === 'PNG' && textAt(bytes, 12, 4) === 'IHDR')
    return { width: big(bytes, 16, 4), height: big(bytes, 20, 4) };
  if (textAt(bytes, 0, 4) === 'RIFF' && textAt(bytes, 8, 4) === 'WEBP') return webpSize(bytes);
  return undefined;
}
