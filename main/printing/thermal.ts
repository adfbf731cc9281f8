import { drawBitmap } from './bitmap.ts';
import type { Block } from './blocks.ts';
import { closingBlocks } from './closing-blocks.ts';
import { encodeEscPos } from './escpos.ts';
import { type PaperFormat, thermalFormat } from './paper-format.ts';
import type { ThermalPaper } from './papers.ts';
import { receiptBlocks } from './receipt-blocks.ts';
import { slipBlocks } from './slip-blocks.ts';
import { testBlocks } from './test-blocks.ts';

function blocksOf(paper: ThermalPaper, format: PaperFormat): Block[] {
  switch (paper.kind) {
    case 'receipt':
      return receiptBlocks(paper, format);
    case 'slip':
      return slipBlocks(paper, format);
    case 'closing':
      return closingBlocks(paper, format);
    case 'test':
      return testBlocks(paper, format);
  }
}

/** A paper as the bytes for a printer whose head has `widthDots` dots. The fonts must have been registered. */
export function thermalBytes(paper: ThermalPaper, widthDots: number): Uint8Array {
  const format = thermalFormat(widthDots);
  return encodeEscPos(drawBitmap(blocksOf(paper, format), format.width, widthDots));
}
