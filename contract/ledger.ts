import { z } from 'zod';

/** The kinds of voucher in a society's books (NABARD's common accounting system, 2007). */
export const VoucherKind = z.enum(['receipt', 'payment', 'contra', 'journal', 'purchase', 'sale']);
export type VoucherKind = z.output<typeof VoucherKind>;
