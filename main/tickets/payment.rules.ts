import { Fault } from '../../contract/faults.ts';
import { type Paise, minus } from '../../contract/money.ts';
import type { PaymentTaken } from '../../contract/receipts.ts';
import type { Payment } from '../../contract/tickets.ts';

/**
 * What is kept of the money handed over. UPI is taken first and never above the total; cash covers the rest and what
 * is over goes back as change. Throws payment.upiTooMuch, payment.upiReferenceMissing, payment.short.
 */
export function takePayment(total: Paise, { cashTendered, upi, upiReference }: Payment): PaymentTaken {
  if (upi > total) throw new Fault('payment.upiTooMuch', { total, upi });
  if (upi > 0 && upiReference === '') throw new Fault('payment.upiReferenceMissing');
  const cash = minus(total, upi);
  if (cashTendered < cash) throw new Fault('payment.short', { total, missing: cash - cashTendered });
  return {
    cash,
    tendered: cashTendered,
    change: minus(cashTendered, cash),
    upi,
    upiReference: upi > 0 ? upiReference : '',
  };
}
