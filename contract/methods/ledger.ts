import { z } from 'zod';
import {
  Account,
  AddAccount,
  ChangeAccount,
  ClosePeriod,
  OpeningBalances,
  Periods,
  PostVoucher,
  ReverseVoucher,
  Voucher,
} from '../ledger.ts';
import { GetReceipt } from '../receipts.ts';
import { type Method, nothing } from './method.ts';

/** What may be asked of accounts, vouchers and periods. */
export const ledgerMethods = {
  'ledger.accounts': { kind: 'query', role: 'operator', input: nothing, output: z.array(Account) },
  'ledger.addAccount': { kind: 'command', role: 'operator', input: AddAccount, output: z.array(Account) },
  'ledger.changeAccount': {
    kind: 'command',
    role: 'operator',
    input: ChangeAccount,
    output: z.array(Account),
  },
  'ledger.post': { kind: 'command', role: 'operator', input: PostVoucher, output: Voucher },
  'ledger.openingBalances': { kind: 'command', role: 'operator', input: OpeningBalances, output: Voucher },
  'ledger.reverse': { kind: 'command', role: 'operator', input: ReverseVoucher, output: Voucher },
  'ledger.voucher': { kind: 'query', role: 'operator', input: GetReceipt, output: Voucher },
  'ledger.periods': { kind: 'query', role: 'operator', input: nothing, output: Periods },
  'ledger.close': { kind: 'command', role: 'operator', input: ClosePeriod, output: Periods },
} satisfies Record<string, Method>;
