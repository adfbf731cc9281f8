import type { KeyboardEvent } from 'react';
import { faultOf } from '../../app/call.ts';
import { isComposing } from '../../app/keys.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { QrCode } from '../../parts/QrCode.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './PayPanel.module.css';
import { editPayment, useDesk } from './use-desk.ts';
import type { PaymentAtHand } from './use-payment.ts';

const css = classes(sheet);

const CODE_SIZE = 160;

/** What is paid by UPI: the code to scan, and the figures that prove that the money was seen. */
export function UpiPart({ payment }: { readonly payment: PaymentAtHand }) {
  const { t } = useWords();
  const { ticketId } = useDesk();
  const { view, pay, asked } = payment;
  // What was written by hand was paid then: nobody is to pay it once more.
  const isPaid = pay.paper !== undefined;
  const code = useAsk(
    'tickets.upiCode',
    { ticketId, amount: view.upi },
    { enabled: view.upi > 0 && !isPaid },
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!['Enter', 'NumpadEnter'].includes(event.code) || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    if (!event.repeat) payment.finish();
  };
  return (
    <section className={css('upi')} aria-label={t('payment.upiTitle')}>
      <p className={css('upiSum')}>
        <span>{t('payment.upiTitle')}</span>
        <Amount paise={view.upi} size="large" />
      </p>
      {code.data && <QrCode rows={code.data.rows} label={t('payment.upiCode')} least={CODE_SIZE} />}
      {code.error && <FaultMessage fault={faultOf(code.error)} />}
      <div onKeyDown={onKeyDown}>
        <TextField
          label={t('payment.reference')}
          hint={isPaid ? t('payment.referencePaid') : t('payment.referenceHint')}
          help="upiReference"
          value={pay.reference}
          onChange={(reference) => editPayment({ reference })}
          problem={asked && !view.isReady ? t('payment.referenceWanted') : undefined}
          numeric
          maxLength={4}
          autoFocus
        />
      </div>
    </section>
  );
}
