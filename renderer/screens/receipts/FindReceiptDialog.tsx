import { useNavigate } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import type { FormEvent } from 'react';
import type { Fault } from '../../../contract/faults.ts';
import { latinDigits } from '../../../contract/money.ts';
import { call, faultOf } from '../../app/call.ts';
import { isDay } from '../../app/day.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { numberInCode, numberOfSerial, seriesOf } from './receipt-number.ts';
import sheet from './ReceiptScreen.module.css';

const css = classes(sheet);

/** Asks which receipt to print again: the last of today stands ready, another by its number. */
export function FindReceiptDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data: state } = useAsk('society.state', {});
  const { data: status } = useAsk('society.status', {});
  const { data: book } = useAsk('reports.dayBook', {});
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<Fault>();
  const last = book?.receipts.toSorted((one, other) => one.sequence - other.sequence).at(-1)?.number;
  const number = typed ?? last ?? '';
  const form = useRef<HTMLFormElement>(null);
  // The number that stands ready may come after the focus; what is typed takes its place all the same.
  useLayoutEffect(() => {
    if (typed === undefined && number !== '') form.current?.querySelector('input')?.select();
  }, [number, typed]);

  // Only the last figures: what stands before them is as in the last receipt, or the till and the year of account.
  const whole = (text: string): string => {
    const serial = latinDigits(text).trim();
    const coded = numberInCode(serial.toUpperCase());
    if (coded !== undefined) return coded;
    if (!/^\d{1,6}$/u.test(serial) || !status || !isDay(status.today)) return serial;
    const begin = last?.replace(/\d+$/u, '') ?? seriesOf(state?.till ?? '', status.today);
    return numberOfSerial(begin, serial);
  };
  const find = async (): Promise<void> => {
    const { receipt, paper } = await call('receipts.find', { number: whole(number) });
    await navigate({
      to: '/receipts/$sequence',
      params: { sequence: String(receipt) },
      search: { reprint: true, paper },
    });
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    find().catch((error: unknown) => setFault(faultOf(error)));
  };

  return (
    <Dialog title={t('receipts.findTitle')} onClose={onClose}>
      <form className={css('form')} onSubmit={submit} ref={form}>
        <TextField
          label={t('receipts.number')}
          hint={last === undefined ? t('receipts.numberHint') : t('receipts.numberHintLast')}
          help="receiptNumber"
          value={number}
          onChange={setTyped}
          lang="en"
          selects
          autoFocus
        />
        {fault && <FaultMessage fault={fault} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button type="submit" kind="main" isDisabled={number.trim() === ''}>
            {t('receipts.find')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
