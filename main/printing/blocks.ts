import type { QrMatrix } from './qr-matrix.ts';

/** Size in dots on a thermal head, in points on a page. */
export type TextStyle = { readonly size: number; readonly bold?: boolean };
export type Text = { readonly text: string; readonly style: TextStyle };
export type Align = 'left' | 'center' | 'right';
export type Ink = 'black' | 'grey' | 'white';

/** Something that can be written on; lengths are dots or points, the origin is the top left corner. */
export type Pen = {
  /** The nearest length that the surface can place sharply. */
  snap(length: number): number;
  measure(text: string, style: TextStyle): number;
  write(text: string, left: number, baseline: number, style: TextStyle, ink: Ink): void;
  /** Paints boxes as one shape, so that no seam shows where they touch. */
  paint(boxes: readonly Box[], ink: Ink): void;
};

export type Box = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
};

/** One part of a row. `fit` is as wide as its text, `rest` takes what the others leave. */
export type Cell = {
  readonly texts: readonly Text[];
  readonly width: number | 'fit' | 'rest';
  readonly align?: Align;
};

/** Paper is a column of blocks; each is measured once, then drawn. */
export type Block =
  | { readonly kind: 'text'; readonly text: string; readonly style: TextStyle; readonly align?: Align }
  | { readonly kind: 'row'; readonly cells: readonly Cell[]; readonly gap: number }
  | { readonly kind: 'fields'; readonly fields: readonly Field[]; readonly gap: number }
  | { readonly kind: 'tick'; readonly texts: readonly Text[] }
  | { readonly kind: 'band'; readonly text: string; readonly style: TextStyle }
  | { readonly kind: 'rule'; readonly weight: number; readonly space: number; readonly ink?: Ink }
  | { readonly kind: 'space'; readonly height: number }
  /** What follows stands on the next page, where there are pages. */
  | { readonly kind: 'page-end' }
  | {
      readonly kind: 'qr';
      readonly matrix: QrMatrix;
      readonly module: number;
      /** Stands to the right of the code, in the middle of its height. */
      readonly beside: readonly Block[];
    }
  /**
   * Rows under a head that comes again on each new page. Where a page ends before a row, the block of `carried` in the
   * place of that row ends it, and that of `brought` follows the head on the next.
   */
  | {
      readonly kind: 'table';
      readonly head: readonly Block[];
      readonly rows: readonly Block[];
      readonly carried?: readonly Block[];
      readonly brought?: readonly Block[];
    }
  | {
      readonly kind: 'frame';
      readonly weight: number;
      readonly padding: number;
      readonly blocks: readonly Block[];
    }
  /** Columns of blocks beside each other, from the left; those with a frame are all as high as the highest. */
  | { readonly kind: 'columns'; readonly columns: readonly BlockColumn[]; readonly gap: number }
  /** Blocks that stay on one page. */
  | { readonly kind: 'together'; readonly blocks: readonly Block[] };

/** `frame` is the weight of the line around a column; there is none without it. */
export type BlockColumn = {
  readonly width: number;
  readonly blocks: readonly Block[];
  readonly frame?: number;
};

/** A label and its value; the values of a block start at one edge. */
export type Field = { readonly label: Text; readonly value: Text };

/** The shorthand for a row of a label on the left and an amount on the right. */
export const pair = (left: readonly Text[], right: Text, gap: number): Block => ({
  kind: 'row',
  gap,
  cells: [
    { texts: left, width: 'rest' },
    { texts: [right], width: 'fit', align: 'right' },
  ],
});
