import { useNavigate } from '@tanstack/react-router';
import { call } from '../../app/call.ts';
import { tellFault } from '../../app/notice.ts';
import { useScanner } from '../../app/scanner.ts';
import { numberInCode } from './receipt-number.ts';

/** The code of a receipt or refund slip as a scanner types it, the letters of its signature whatever they are. */
const RECEIPT = /TB1\|[A-Z0-9]+\|[TRX]\|\d{4}-\d\d\/\d+\|[^|]*(?:\|[^|]*)*$/u;

/** How to open a receipt by its number or that of a refund slip; throws receipt.notFound. */
export function useToReceipt(): (number: string) => Promise<void> {
  const navigate = useNavigate();
  return async (number) => {
    const { receipt, paper } = await call('receipts.find', { number });
    await navigate({ to: '/receipts/$sequence', params: { sequence: String(receipt) }, search: { paper } });
  };
}

/** Opens the receipt that is scanned, on whatever screen. */
export function useScannedReceipt(): void {
  const toReceipt = useToReceipt();
  useScanner(RECEIPT, (code) => {
    const number = numberInCode(code);
    if (number !== undefined) toReceipt(number).catch(tellFault);
  });
}
