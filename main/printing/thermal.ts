import { drawBitmap } from './bitmap.ts';
import type { Block } from './blocks.ts';
import { encodeEscPos } from './escpos.ts';
import { type PaperFormat, thermalFormat } from './paper-format.ts';
import { handedOutBlocks } from './handed-out-blocks.ts';
import type { ThermalPaper } from './papers.ts';
import { testBlocks } from './test-blocks.ts';

const blocksOf = (paper: ThermalPaper, format: PaperFormat): Block[] =>
  paper.kind === 'test' ? testBlocks(paper, format) : handedOutBlocks(paper, format);

/** A paper as the bytes for a printer whose head has `widthDots` dots. The fonts must have been registered. */
export function thermalBytes(paper: ThermalPaper, widthDots: number): Uint8Array {
  const format = thermalFormat(widthDots);
  return encodeEscPos(drawBitmap(blocksOf(paper, format), format.width, widthDots));
}
