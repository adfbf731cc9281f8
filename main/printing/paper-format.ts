import { QUIET_MODULES } from './qr-matrix.ts';

/** Sizes of one width of paper: dots on a thermal head, points on a page. */
export type PaperFormat = {
  readonly width: number;
  readonly society: number;
  readonly heading: number;
  readonly body: number;
  readonly small: number;
  readonly total: number;
  /** Between what stands side by side. */
  readonly gap: number;
  /** Above and below rules, and between the parts of a paper. */
  readonly space: number;
  readonly thin: number;
  readonly thick: number;
  /** The least and the most side of one module of a QR code: half a millimetre and a little more, as phones read it. */
  readonly module: readonly [least: number, most: number];
  /** Whether there is room for text beside a QR code, and to set the heads of a line off from its amount. */
  readonly wide: boolean;
};

const NARROW: PaperFormat = {
  width: 376,
  society: 30,
  heading: 25,
  body: 22,
  small: 20,
  total: 34,
  gap: 10,
  space: 6,
  thin: 1,
  thick: 3,
  module: [4, 5],
  wide: false,
};

const WIDE: PaperFormat = {
  width: 564,
  society: 38,
  heading: 29,
  body: 25,
  small: 22,
  total: 44,
  gap: 14,
  space: 8,
  thin: 1,
  thick: 3,
  module: [4, 5],
  wide: true,
};

/** A5 upright with margins of 12 mm at the sides. */
export const A5_SHEET: PaperFormat = {
  width: 352,
  society: 16,
  heading: 12.5,
  body: 10,
  small: 8.5,
  total: 17,
  gap: 8,
  space: 3,
  thin: 0.5,
  thick: 1.25,
  module: [1.4, 1.6],
  wide: true,
};

/** A4 upright with margins of 10 mm at the sides. */
export const A4_SHEET: PaperFormat = { ...A5_SHEET, width: 538, space: 4 };

/** A4 across with margins of 10 mm at the sides. */
export const A4_ACROSS: PaperFormat = { ...A4_SHEET, width: 785, body: 11, small: 9 };

/** A3 upright with margins of 15 mm at the sides, to be read from where people stand. */
export const A3_POSTER: PaperFormat = {
  ...A4_SHEET,
  width: 756,
  society: 30,
  heading: 24,
  body: 17,
  small: 11,
  total: 46,
  gap: 14,
  space: 8,
};

/** The format that a thermal head of so many dots prints. */
export function thermalFormat(widthDots: number): PaperFormat {
  const format = [WIDE, NARROW].find(({ width }) => width <= widthDots);
  if (!format) throw new RangeError(`a head of ${widthDots} dots is too narrow`);
  return format;
}

/** The module of a QR code of `size` modules: as large as fits. A code that does not fit at all is a defect. */
export function moduleSide(format: PaperFormat, size: number): number {
  const [least, most] = format.module;
  const room = Math.floor(format.width / (size + 2 * QUIET_MODULES));
  if (room < least) throw new RangeError(`a QR code of ${size} modules does not fit`);
  return Math.min(room, most);
}
