import type { Bitmap } from './bitmap.ts';

const ESC = 0x1b;
const GS = 0x1d;

/** Cheap printers overrun on taller pictures. */
const BAND_ROWS = 128;
/**
 * What one more command is taken to cost, in bytes. It stands for more than the length of its header: printers run
 * smoother on a few large pictures than on many small ones.
 */
const COMMAND_COST = 50;
const BAND_HEADER = 8;
/** What is fed before the cut, so that the last line clears the tear bar: 8 mm. */
const LAST_FEED = 64;

const initialise = Uint8Array.of(ESC, 0x40);
const cut = Uint8Array.of(GS, 0x56, 0x42, 0);
const feed = (rows: number): Uint8Array => Uint8Array.of(ESC, 0x4a, rows);

/** Bytes up to the last black dot of a row. */
function inkedBytes(row: Uint8Array): number {
  let length = row.length;
  while (length > 0 && row[length - 1] === 0) length--;
  return length;
}

/** The first bytes of commands that a printer obeys wherever they stand, even inside a picture. */
const DLE = 0x10;
const REAL_TIME: ReadonlySet<number> = new Set([0x04, 0x05, 0x14]);

/** Adds one dot where a picture would by chance hold a real-time command (status, recover, open the drawer). */
function disarm(picture: Uint8Array): void {
  for (let at = 0; at + 1 < picture.length; at++)
    if (picture[at] === DLE && REAL_TIME.has(picture[at + 1] ?? 0)) picture[at] = DLE | 0x08;
}

/** Rows as one picture of `width` bytes across. */
function band(rows: readonly Uint8Array[], width: number): Uint8Array {
  const header = [GS, 0x76, 0x30, 0, width & 0xff, width >> 8, rows.length & 0xff, rows.length >> 8];
  const bytes = new Uint8Array(BAND_HEADER + width * rows.length);
  bytes.set(header);
  rows.forEach((row, place) => bytes.set(row.subarray(0, width), BAND_HEADER + place * width));
  disarm(bytes.subarray(BAND_HEADER));
  return bytes;
}

/** A run of rows sent by one command: as a picture `width` bytes across, or fed where that is 0. */
type Run = { readonly from: number; readonly to: number; readonly width: number };

/**
 * Cuts rows into the runs that are cheapest to send, given how many bytes each row has up to its last black dot: blank
 * rows are fed, and short rows do not pay for long neighbours. `best[row]` is the cheapest way to send all before it.
 */
function cheapestRuns(inked: readonly number[]): Run[] {
  const best: { cost: number; run?: Run }[] = [{ cost: 0 }];
  for (let to = 1; to <= inked.length; to++) {
    let cheapest: { cost: number; run?: Run } = { cost: Infinity };
    let width = 0;
    for (let from = to - 1; from >= Math.max(0, to - BAND_ROWS); from--) {
      width = Math.max(width, inked[from] ?? 0);
      const bytes = width === 0 ? 0 : BAND_HEADER + width * (to - from);
      const cost = (best[from]?.cost ?? 0) + COMMAND_COST + bytes;
      if (cost < cheapest.cost) cheapest = { cost, run: { from, to, width } };
    }
    best.push(cheapest);
  }
  const runs: Run[] = [];
  for (let run = best[inked.length]?.run; run; run = best[run.from]?.run) runs.unshift(run);
  return runs;
}

/**
 * A bitmap as the bytes of an ESC/POS printer: pictures in bands, blank rows as feeds, a cut at the end. Never text
 * mode, for no code page of a printer holds Devanagari.
 */
export function encodeEscPos({ width, height, data }: Bitmap): Uint8Array {
  const stride = width / 8;
  const rows = Array.from({ length: height }, (_, y) => data.subarray(y * stride, (y + 1) * stride));
  const runs = cheapestRuns(rows.map(inkedBytes));
  return Buffer.concat([
    initialise,
    ...runs.map((run) =>
      run.width === 0 ? feed(run.to - run.from) : band(rows.slice(run.from, run.to), run.width),
    ),
    feed(LAST_FEED),
    cut,
  ]);
}
