import type { Align, Block, Box, Cell, Ink, Pen, Text, TextStyle } from './blocks.ts';
import { QUIET_MODULES, type QrMatrix } from './qr-matrix.ts';
import { wrapEvenly } from './wrap.ts';

/** A block with its height, ready to be drawn at any top. Pages are never broken inside a piece. */
export type Piece = {
  readonly height: number;
  draw(top: number): void;
  /** What is drawn above the piece where it is the first of a page. */
  readonly head?: readonly Piece[];
  /** The next piece stands on another page. */
  readonly endsPage?: boolean;
  /** What ends the page where the piece starts the next one. */
  readonly carried?: readonly Piece[];
};

/** Devanagari needs room above for signs and below for stacked letters. */
const LINE_HEIGHT = 1.4;
const BASELINE = 1.02;
const BAND_PADDING = 0.2;
/** From the outer edge of a framed column to its blocks, in weights of its line. */
const FRAME_PADDING = 4;
/** The share of a line's free room that stands before it. */
const SHARE = { center: 0.5, right: 1 } as const;
/** A row's widest text leaves this share of the width to its other texts. */
const WIDEST_FIT = 0.79;

type Column = { readonly pen: Pen; readonly left: number; readonly width: number };

export const heightOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((height, piece) => height + piece.height, 0);

export function drawPieces(pieces: readonly Piece[], top: number): void {
  let at = top;
  for (const piece of pieces) {
    piece.draw(at);
    at += piece.height;
  }
}

const lineHeight = (pen: Pen, style: TextStyle): number => pen.snap(style.size * LINE_HEIGHT);

/** Text with the place of its first baseline, by which it is set beside other text. */
type TextPiece = Piece & { readonly baseline: number };

function textPiece(
  column: Column,
  texts: readonly Text[],
  align: Align = 'left',
  ink: Ink = 'black',
): TextPiece {
  const { pen, left, width } = column;
  const lines = texts.flatMap(({ text, style }) =>
    wrapEvenly(text, width, (part) => pen.measure(part, style)).map((line) => ({ line, style })),
  );
  const baselineOf = (style: TextStyle): number => pen.snap(style.size * BASELINE);
  return {
    baseline: baselineOf(lines[0]?.style ?? { size: 0 }),
    height: lines.reduce((height, { style }) => height + lineHeight(pen, style), 0),
    draw(top) {
      let at = top;
      for (const { line, style } of lines) {
        const start = align === 'left' ? 0 : pen.snap((width - pen.measure(line, style)) * SHARE[align]);
        pen.write(line, left + start, at + baselineOf(style), style, ink);
        at += lineHeight(pen, style);
      }
    },
  };
}

/** Pieces under each other as one. */
const stacked = (pieces: readonly Piece[]): Piece => ({
  height: heightOf(pieces),
  draw: (top) => drawPieces(pieces, top),
});

const widest = (pen: Pen, texts: readonly Text[]): number =>
  Math.ceil(Math.max(0, ...texts.map(({ text, style }) => pen.measure(text, style))));

function rowPiece(column: Column, cells: readonly Cell[], gap: number): Piece {
  const { pen, left, width } = column;
  const taken = cells.map((cell) => {
    if (cell.width === 'rest') return 0;
    return cell.width === 'fit' ? Math.min(widest(pen, cell.texts), width * WIDEST_FIT) : cell.width;
  });
  const free = width - taken.reduce((all, one) => all + one, 0) - gap * (cells.length - 1);
  let at = left;
  const pieces = cells.map((cell, place) => {
    const cellWidth = cell.width === 'rest' ? free : (taken[place] ?? 0);
    const piece = textPiece({ pen, left: at, width: cellWidth }, cell.texts, cell.align);
    at += cellWidth + gap;
    return piece;
  });
  const baseline = Math.max(...pieces.map((piece) => piece.baseline));
  return {
    height: Math.max(...pieces.map((piece) => piece.height + baseline - piece.baseline)),
    draw(top) {
      for (const piece of pieces) piece.draw(top + baseline - piece.baseline);
    },
  };
}

function fieldPieces(column: Column, block: Extract<Block, { kind: 'fields' }>): Piece[] {
  const labels = Math.min(
    Math.max(...block.fields.map(({ label }) => widest(column.pen, [label]))),
    column.width / 2,
  );
  return block.fields.map(({ label, value }) =>
    rowPiece(
      column,
      [
        { texts: [label], width: labels },
        { texts: [value], width: 'rest' },
      ],
      block.gap,
    ),
  );
}

function paintFrame(pen: Pen, box: Box, weight: number): void {
  const { left, top, width, height } = box;
  const inside = {
    left: left + weight,
    top: top + weight,
    width: width - 2 * weight,
    height: height - 2 * weight,
  };
  pen.paint([box], 'black');
  pen.paint([inside], 'white');
}

function tickPiece(column: Column, texts: readonly Text[]): Piece {
  const { pen, left, width } = column;
  const size = texts[0]?.style.size ?? 0;
  const box = pen.snap(size * 0.72);
  const edge = Math.max(pen.snap(size * 0.09), 0.6);
  const inset = pen.snap(size * 1.15);
  const words = textPiece({ pen, left: left + inset, width: width - inset }, texts, 'left');
  return {
    height: words.height,
    draw(top) {
      const boxTop = top + pen.snap(size * 0.34);
      paintFrame(pen, { left, top: boxTop, width: box, height: box }, edge);
      words.draw(top);
    },
  };
}

function bandPiece(column: Column, text: string, style: TextStyle): Piece {
  const { pen, left, width } = column;
  const padding = pen.snap(style.size * BAND_PADDING);
  const words = textPiece(
    { pen, left: left + padding, width: width - 2 * padding },
    [{ text, style }],
    'center',
    'white',
  );
  const height = words.height + 2 * padding;
  return {
    height: height + padding,
    draw(top) {
      pen.paint([{ left, top, width, height }], 'black');
      words.draw(top + padding);
    },
  };
}

function framePiece(column: Column, { weight, padding, blocks }: Extract<Block, { kind: 'frame' }>): Piece {
  const { pen, left, width } = column;
  const inset = weight + padding;
  const inside = stacked(measureBlocks(blocks, { pen, left: left + inset, width: width - 2 * inset }));
  const height = inside.height + 2 * inset;
  return {
    height,
    draw(top) {
      paintFrame(pen, { left, top, width, height }, weight);
      inside.draw(top + inset);
    },
  };
}

function columnsPiece(column: Column, { columns, gap }: Extract<Block, { kind: 'columns' }>): Piece {
  const { pen } = column;
  let { left } = column;
  const parts = columns.map(({ width, blocks, frame }) => {
    const inset = frame === undefined ? 0 : FRAME_PADDING * frame;
    const inner = { pen, left: left + inset, width: width - 2 * inset };
    const part = { left, width, frame, inset, inside: stacked(measureBlocks(blocks, inner)) };
    left += width + gap;
    return part;
  });
  const height = Math.max(...parts.map(({ inside, inset }) => inside.height + 2 * inset));
  return {
    height,
    draw(top) {
      for (const part of parts) {
        if (part.frame !== undefined)
          paintFrame(pen, { left: part.left, top, width: part.width, height }, part.frame);
        part.inside.draw(top + part.inset);
      }
    },
  };
}

function drawQr(pen: Pen, { size, dark }: QrMatrix, module: number, left: number, top: number): void {
  const boxes: Box[] = [];
  dark.forEach((isDark, place) => {
    const row = Math.floor(place / size);
    const column = place % size;
    const before = column > 0 && dark[place - 1] ? boxes.pop() : undefined;
    if (isDark)
      boxes.push({
        left: before?.left ?? left + column * module,
        top: top + row * module,
        width: (before?.width ?? 0) + module,
        height: module,
      });
    else if (before) boxes.push(before);
  });
  pen.paint(boxes, 'black');
}

function qrPiece(column: Column, block: Extract<Block, { kind: 'qr' }>): Piece {
  const { pen, left, width } = column;
  const { matrix, module } = block;
  const quiet = QUIET_MODULES * module;
  const side = matrix.size * module + 2 * quiet;
  const alone = block.beside.length === 0;
  const start = left + (alone ? pen.snap((width - side) / 2) : 0);
  const beside = stacked(measureBlocks(block.beside, { pen, left: left + side, width: width - side }));
  const height = Math.max(side, beside.height);
  return {
    height,
    draw(top) {
      drawQr(pen, matrix, module, start + quiet, top + pen.snap((height - side) / 2) + quiet);
      beside.draw(top + pen.snap((height - beside.height) / 2));
    },
  };
}

function tablePieces(column: Column, block: Extract<Block, { kind: 'table' }>): Piece[] {
  const head = measureBlocks(block.head, column);
  const at = (blocks: readonly Block[] | undefined, place: number): Piece[] =>
    measureBlocks(blocks?.slice(place, place + 1) ?? [], column);
  const [first, ...others] = measureBlocks(block.rows, column);
  return [
    stacked(first ? [...head, first] : head),
    ...others.map((piece, place) => ({
      ...piece,
      head: [...head, ...at(block.brought, place + 1)],
      carried: at(block.carried, place + 1),
    })),
  ];
}

function blockPieces(block: Block, column: Column): Piece[] {
  const { pen, left, width } = column;
  switch (block.kind) {
    case 'text':
      return [textPiece(column, [block], block.align)];
    case 'row':
      return [rowPiece(column, block.cells, block.gap)];
    case 'fields':
      return fieldPieces(column, block);
    case 'tick':
      return [tickPiece(column, block.texts)];
    case 'band':
      return [bandPiece(column, block.text, block.style)];
    case 'rule':
      return [
        {
          height: block.weight + 2 * block.space,
          draw: (top) =>
            pen.paint([{ left, top: top + block.space, width, height: block.weight }], block.ink ?? 'black'),
        },
      ];
    case 'space':
      return [{ height: block.height, draw: () => {} }];
    case 'page-end':
      return [{ height: 0, draw: () => {}, endsPage: true }];
    case 'qr':
      return [qrPiece(column, block)];
    case 'table':
      return tablePieces(column, block);
    case 'frame':
      return [framePiece(column, block)];
    case 'columns':
      return [columnsPiece(column, block)];
    case 'together':
      return [stacked(measureBlocks(block.blocks, column))];
  }
}

/** Measures blocks for a column of a surface. */
export function measureBlocks(blocks: readonly Block[], column: Column): Piece[] {
  return blocks.flatMap((block) => blockPieces(block, column));
}
