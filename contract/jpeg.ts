/** What is wrong with bytes that should be a plain JPEG: no picture, or one that carries more than its pixels. */
export type JpegProblem = 'broken' | 'metadata';

export type JpegSize = { readonly width: number; readonly height: number };

/** The bytes of one marker segment, marker included; scan data follows its SOS segment without a length. */
type Segment = { readonly marker: number; readonly start: number; readonly end: number };

const [SOI, EOI, SOS] = [0xd8, 0xd9, 0xda];
/** Baseline and progressive frames with Huffman coding: what browsers write and every viewer reads. */
const FRAMES = new Set([0xc0, 0xc2]);
/** Tables that decoding needs: Huffman (DHT), quantization (DQT), restart interval (DRI). */
const TABLES = new Set([0xc4, 0xdb, 0xdd]);

const wordAt = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7;

/** Where the entropy-coded data from a place on ends: at the next marker that is no restart; undefined when none comes. */
function endOfScan(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at++) {
    if (bytes[at] !== 0xff) continue;
    const next = bytes[at + 1] ?? 0;
    if (next === 0) at++;
    else if (!isRestart(next)) return at;
  }
  return undefined;
}

/** The segments of a JPEG from its first marker to its last byte; undefined when they do not fit together. */
function segmentsOf(bytes: Uint8Array): Segment[] | undefined {
  if (wordAt(bytes, 0) !== 0xff00 + SOI) return undefined;
  const segments: Segment[] = [];
  let at = 2;
  while (at + 1 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === EOI) return at + 2 === bytes.length ? segments : undefined;
    const length = wordAt(bytes, at + 2);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return undefined;
    segments.push({ marker, start: at, end });
    const next = marker === SOS ? endOfScan(bytes, end) : end;
    if (next === undefined) return undefined;
    at = next;
  }
  return undefined;
}

/** Whether a segment is there for the pixels; not even the header of JFIF is needed for them, and it may hold a thumbnail. */
const isOfPixels = ({ marker }: Segment): boolean =>
  FRAMES.has(marker) || TABLES.has(marker) || marker === SOS;

/** Width and height of a frame of eight bits, grey or in three colours. */
function sizeOf(bytes: Uint8Array, { start, end }: Segment): JpegSize | undefined {
  const components = bytes[start + 9] ?? 0;
  const [height, width] = [wordAt(bytes, start + 5), wordAt(bytes, start + 7)];
  const isRight =
    bytes[start + 4] === 8 && [1, 3].includes(components) && end - start === 10 + 3 * components;
  return isRight && width > 0 && height > 0 ? { width, height } : undefined;
}

/**
 * The size of a JPEG that is nothing but its pixels: no EXIF, no colour profile, no comment, no thumbnail, nothing behind
 * its end (ITU-T T.81, annex B). Otherwise what is wrong with it. Pixels are not decoded.
 */
export function readPlainJpeg(bytes: Uint8Array): JpegSize | JpegProblem {
  const segments = segmentsOf(bytes);
  if (!segments) return 'broken';
  if (!segments.every(isOfPixels)) return 'metadata';
  const frames = segments.filter(({ marker }) => FRAMES.has(marker));
  const [frame] = frames;
  const scans = segments.filter(({ marker }) => marker === SOS).length;
  if (!frame || frames.length > 1 || scans === 0) return 'broken';
  return sizeOf(bytes, frame) ?? 'broken';
}

/** A JPEG without the segments that hold no pixels, as encoders add them; undefined for what is none. */
export function withoutMetadata(bytes: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const segments = segmentsOf(bytes);
  if (!segments) return undefined;
  const kept: number[] = [0xff, SOI];
  for (const [place, segment] of segments.entries()) {
    // What follows up to the next segment is the data of a scan.
    const end = segments[place + 1]?.start ?? bytes.length;
    if (isOfPixels(segment)) for (let at = segment.start; at < end; at++) kept.push(bytes[at] ?? 0);
  }
  return Uint8Array.from(kept);
}
