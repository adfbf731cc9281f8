import { applicationBlocks } from './application-blocks.ts';
import type { Block } from './blocks.ts';
import { closingBlocks } from './closing-blocks.ts';
import { consentBlocks } from './consent-blocks.ts';
import type { PaperFormat } from './paper-format.ts';
import type { HandedOutPaper } from './papers.ts';
import { receiptBlocks } from './receipt-blocks.ts';
import { reversalBlocks } from './reversal-blocks.ts';
import { slipBlocks } from './slip-blocks.ts';
import { suspenseBlocks } from './suspense-blocks.ts';
import { voucherBlocks } from './voucher-blocks.ts';
import { tokenBlocks } from './token-blocks.ts';
import { xReadBlocks } from './x-read-blocks.ts';

/** A paper for somebody's hand from top to bottom, on a roll or a page. */
export function handedOutBlocks(paper: HandedOutPaper, format: PaperFormat): Block[] {
  switch (paper.kind) {
    case 'receipt':
      return receiptBlocks(paper, format);
    case 'slip':
      return slipBlocks(paper, format);
    case 'reversal':
      return reversalBlocks(paper, format);
    case 'cash-voucher':
      return voucherBlocks(paper, format);
    case 'closing':
      return closingBlocks(paper, format);
    case 'x-read':
      return xReadBlocks(paper, format);
    case 'suspense':
      return suspenseBlocks(paper, format);
    case 'application':
      return applicationBlocks(paper, format);
    case 'consent':
      return consentBlocks(paper, format);
    case 'token':
      return tokenBlocks(paper, format);
  }
}
