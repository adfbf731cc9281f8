import { PNG } from 'pngjs';

/** One paper, from the first command to its cut. */
export type PrintedPaper = {
  readonly width: number;
  readonly height: number;
  /** One byte a dot, 1 = black, row by row. */
  readonly dots: Uint8Array;
  /** The bytes that made it. */
  readonly bytes: Uint8Array;
  /** The commands in order, pictures with their size: "GS v 0 384x24". */
  readonly commands: readonly string[];
  /** Whatever a printer could take in another way than it was meant; characters of text mode among them. */
  readonly problems: readonly string[];
};

export type DecoderEvents = {
  onCommand?(name: string): void;
  onPaper(paper: PrintedPaper): void;
};

export type EscPosDecoder = {
  /** Takes the next bytes, in portions of any size. */
  push(bytes: Uint8Array): void;
  /** Says that no more bytes come. A command left half, or a paper left uncut, is a problem. */
  end(): void;
};

/** A command that has arrived whole. */
type Command = { readonly name: string; readonly length: number; act?(): void };

const hex = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 8)).toString('hex');

/**
 * Reads ESC/POS as strictly as it can: every command but those that this program has a use for is a problem, as are
 * text mode and pictures wider than the head of `width` dots.
 */
export function createEscPosDecoder(width: number, { onCommand, onPaper }: DecoderEvents): EscPosDecoder {
  let rows: Uint8Array[] = [];
  let commands: string[] = [];
  let problems: string[] = [];
  let taken: Buffer[] = [];
  let waiting: Buffer = Buffer.alloc(0);

  function finishPaper(): void {
    const dots = new Uint8Array(width * rows.length);
    rows.forEach((row, y) => dots.set(row, y * width));
    const paper = { width, height: rows.length, dots, bytes: Buffer.concat(taken), commands, problems };
    [rows, commands, problems, taken] = [[], [], [], []];
    onPaper(paper);
  }

  function feed(count: number): void {
    for (let row = 0; row < count; row++) rows.push(new Uint8Array(width));
  }

  function burn(bytes: Buffer, stride: number, height: number): void {
    if (stride * 8 > width) problems.push(`picture of ${stride * 8} dots on a head of ${width}`);
    for (let row = 0; row < height; row++) {
      const dots = new Uint8Array(width);
      for (let dot = 0; dot < Math.min(stride * 8, width); dot++)
        dots[dot] = ((bytes[row * stride + (dot >> 3)] ?? 0) >> (7 - (dot & 7))) & 1;
      rows.push(dots);
    }
  }

  function picture(bytes: Buffer): Command | undefined {
    if (bytes.length < 8) return undefined;
    const stride = bytes.readUInt16LE(4);
    const height = bytes.readUInt16LE(6);
    const length = 8 + stride * height;
    if (bytes.length < length) return undefined;
    const name = `GS v 0 ${stride * 8}x${height}`;
    return { name, length, act: () => burn(bytes.subarray(8, length), stride, height) };
  }

  function unknown(bytes: Buffer): Command {
    const isText = (bytes[0] ?? 0) >= 0x20;
    const problem = isText ? 'text mode' : `unknown bytes ${hex(bytes)}`;
    return { name: '?', length: 1, act: () => void problems.push(problem) };
  }

  /** The command at the start of `bytes`; undefined while it is not whole. */
  function next(bytes: Buffer): Command | undefined {
    const [first, second, third] = bytes;
    if (first === undefined) return undefined;
    if (![0x10, 0x1b, 0x1d].includes(first)) return unknown(bytes);
    if (second === undefined) return undefined;
    if (first === 0x1b && second === 0x40) return { name: 'ESC @', length: 2 };
    if (third === undefined) return undefined;
    if (first === 0x10 && second === 0x04) return { name: `DLE EOT ${third}`, length: 3 };
    if (first === 0x1b && second === 0x4a)
      return { name: `ESC J ${third}`, length: 3, act: () => feed(third) };
    if (first === 0x1d && second === 0x72) return { name: `GS r ${third}`, length: 3 };
    if (first === 0x1d && second === 0x76 && third === 0x30) return picture(bytes);
    if (first === 0x1d && second === 0x56 && third === 0x42)
      return bytes.length < 4 ? undefined : { name: 'GS V B', length: 4, act: finishPaper };
    return unknown(bytes);
  }

  return {
    push(bytes) {
      waiting = Buffer.concat([waiting, bytes]);
      for (let command = next(waiting); command; command = next(waiting)) {
        taken.push(waiting.subarray(0, command.length));
        waiting = waiting.subarray(command.length);
        commands.push(command.name);
        command.act?.();
        onCommand?.(command.name);
      }
    },
    end() {
      if (waiting.length > 0) problems.push(`half a command at the end: ${hex(waiting)}`);
      else if (rows.length > 0) problems.push('a paper that is not cut');
      if (rows.length > 0 || problems.length > 0) finishPaper();
    },
  };
}

/** The papers of a whole job. */
export function decodeEscPos(bytes: Uint8Array, width: number): PrintedPaper[] {
  const papers: PrintedPaper[] = [];
  const decoder = createEscPosDecoder(width, { onPaper: (paper) => papers.push(paper) });
  decoder.push(bytes);
  decoder.end();
  return papers;
}

/** A paper as pixels, four bytes each. */
export function toPixels({ dots }: Pick<PrintedPaper, 'dots'>): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(dots.length * 4).fill(255);
  dots.forEach((dot, place) => {
    if (dot) pixels.fill(0, place * 4, place * 4 + 3);
  });
  return pixels;
}

/** A paper as a grey PNG. */
export function toPng(paper: Pick<PrintedPaper, 'width' | 'height' | 'dots'>): Buffer {
  const { width, height } = paper;
  const png = new PNG({ width, height });
  png.data = Buffer.from(toPixels(paper));
  return PNG.sync.write(png, { colorType: 0 });
}
