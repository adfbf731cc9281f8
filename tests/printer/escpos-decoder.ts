import { PNG } from 'pngjs';

/** What a printer has burnt and been told. */
export type Decoded = {
  readonly width: number;
  readonly height: number;
  /** One byte a dot, 1 = black, row by row. */
  readonly dots: Uint8Array;
  /** The commands in order, pictures with their size: "GS v 0 384x24". */
  readonly commands: readonly string[];
  /** Characters sent in text mode. */
  readonly text: string;
  readonly cuts: number;
  /** Whatever a printer could take in another way than it was meant. */
  readonly problems: readonly string[];
};

export type EscPosDecoder = {
  /** Takes the next bytes, in pieces of any size; gives the commands that they completed. */
  push(bytes: Uint8Array): readonly string[];
  /** Says that no more bytes come: a command left half is a problem. */
  end(): void;
  /** All that was printed so far. */
  decoded(): Decoded;
};

/** A command that has arrived whole: its name and its length in bytes. */
type Command = { readonly name: string; readonly length: number; act?(): void };

const hex = (bytes: Uint8Array): string => Buffer.from(bytes.subarray(0, 8)).toString('hex');

/**
 * Reads ESC/POS as strictly as it can: every command but those that this program has a use for is a problem, as are
 * pictures wider than the head and text mode.
 */
export function createEscPosDecoder(width: number): EscPosDecoder {
  const rows: Uint8Array[] = [];
  const commands: string[] = [];
  const problems: string[] = [];
  let text = '';
  let cuts = 0;
  let waiting = Buffer.alloc(0);

  const feed = (count: number): void => {
    for (let row = 0; row < count; row++) rows.push(new Uint8Array(width));
  };

  function picture(bytes: Buffer): Command | undefined {
    if (bytes.length < 8) return undefined;
    const stride = bytes.readUInt16LE(4);
    const height = bytes.readUInt16LE(6);
    const length = 8 + stride * height;
    if (bytes.length < length) return undefined;
    return {
      name: `GS v 0 ${stride * 8}x${height}`,
      length,
      act() {
        if (bytes[3] !== 0) problems.push(`picture of mode ${bytes[3]}`);
        if (stride * 8 > width) problems.push(`picture of ${stride * 8} dots on a head of ${width}`);
        for (let row = 0; row < height; row++) {
          const dots = new Uint8Array(width);
          for (let dot = 0; dot < Math.min(stride * 8, width); dot++)
            dots[dot] = ((bytes[8 + row * stride + (dot >> 3)] ?? 0) >> (7 - (dot & 7))) & 1;
          rows.push(dots);
        }
      },
    };
  }

  /** The command at the start of `bytes`; undefined while it is not whole. */
  function next(bytes: Buffer): Command | undefined {
    const [first = 0, second, third, fourth] = bytes;
    if (first === 0x1b || first === 0x1d || first === 0x10) {
      if (second === undefined) return undefined;
      if (first === 0x1b && second === 0x40) return { name: 'ESC @', length: 2 };
      if (third === undefined) return undefined;
      if (first === 0x10 && second === 0x04) return { name: `DLE EOT ${third}`, length: 3 };
      if (first === 0x1b && second === 0x4a)
        return { name: `ESC J ${third}`, length: 3, act: () => feed(third) };
      if (first === 0x1d && second === 0x72) return { name: `GS r ${third}`, length: 3 };
      if (first === 0x1d && second === 0x76 && third === 0x30) return picture(bytes);
      if (first === 0x1d && second === 0x56 && third === 0x42) {
        if (fourth === undefined) return undefined;
        return { name: 'GS V B', length: 4, act: () => void cuts++ };
      }
    }
    return {
      name: 'unknown',
      length: 1,
      act() {
        if (first < 0x20) problems.push(`unknown bytes ${hex(bytes)} after ${commands.at(-2) ?? 'nothing'}`);
        else text += String.fromCharCode(first);
      },
    };
  }

  return {
    push(bytes) {
      const before = commands.length;
      waiting = Buffer.concat([waiting, bytes]);
      for (let command = next(waiting); command && waiting.length > 0; command = next(waiting)) {
        commands.push(command.name);
        command.act?.();
        waiting = waiting.subarray(command.length);
      }
      return commands.slice(before);
    },
    end() {
      if (waiting.length > 0) problems.push(`half a command at the end: ${hex(waiting)}`);
      if (text !== '') problems.push(`${text.length} characters in text mode`);
    },
    decoded() {
      const dots = new Uint8Array(width * rows.length);
      rows.forEach((row, y) => dots.set(row, y * width));
      return { width, height: rows.length, dots, commands, text, cuts, problems };
    },
  };
}

/** Decodes a whole job. */
export function decodeEscPos(bytes: Uint8Array, width: number): Decoded {
  const decoder = createEscPosDecoder(width);
  decoder.push(bytes);
  decoder.end();
  return decoder.decoded();
}

/** The paper as a picture: four bytes a dot. */
export function toRgba({ dots }: Pick<Decoded, 'dots'>): Uint8ClampedArray {
  const rgba = new Uint8ClampedArray(dots.length * 4).fill(255);
  dots.forEach((dot, place) => {
    if (dot) rgba.fill(0, place * 4, place * 4 + 3);
  });
  return rgba;
}

/** The paper as a grey PNG. */
export function toPng(decoded: Pick<Decoded, 'width' | 'height' | 'dots'>): Buffer {
  const png = new PNG({ width: decoded.width, height: decoded.height, colorType: 0 });
  png.data = Buffer.from(toRgba(decoded));
  return PNG.sync.write(png, { colorType: 0 });
}
