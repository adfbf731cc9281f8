import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Fault } from '../../../contract/faults.ts';
import { KEYS } from '../../../contract/keys.ts';
import { formatRupees } from '../../../contract/money.ts';
import { isComposing, useKeys } from '../../app/keys.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { helpAt } from '../../parts/help-topic.ts';
import { ApprovalDialog } from '../users/ApprovalDialog.tsx';
import sheet from './PayPanel.module.css';
import { NOTES } from './payment.ts';
import { PaperLanguageButton } from './PaperLanguageButton.tsx';
import { PaperMark, PaperPart } from './PaperPart.tsx';
import { UpiPart } from './UpiPart.tsx';
import { changePaperLanguage, editPayment, leavePayment } from './use-desk.ts';
import { usePayment } from './use-payment.ts';
import { TicketWaiver, WaiverApproval, useWaiverWords } from './WaiverParts.tsx';
import type { PaymentAtHand } from './use-payment.ts';

const css = classes(sheet);

/** Takes the money: exact cash with two Enters, notes, an amount, UPI, or cash and UPI together. */
export function PayPanel() {
  const { t } = useWords();
  const payment = usePayment();
  const { total, pay, isReady, isSaving, fault } = payment;
  const waived = useWaiverWords(payment.ticket);
  usePayKeys(payment);
  // Much to fill in: what is large otherwise gives way, so that all is on one screen.
  const isFull = pay.byUpi || pay.paper !== undefined;
  return (
    <section
      className={css('panel', isFull && 'full')}
      role="dialog"
      aria-label={t('payment.title')}
      {...helpAt('payment')}
    >
      <div className={css('top')}>
        {pay.paper ? <PaperMark isTitle /> : <h2 className={css('title')}>{t('payment.title')}</h2>}
        <PaperLanguageButton />
      </div>
      <TicketWaiver ticket={payment.ticket} />
      <p className={css('figure')}>
        <span>{t('payment.total')}</span>
        <Amount paise={total} size={isFull ? 'large' : 'huge'} />
      </p>
      {fault && fault.code !== 'waiver.approvalNeeded' && <FaultMessage fault={fault} />}
      {fault?.code === 'suspense.pending' && <SellAgain payment={payment} fault={fault} />}
      {fault?.code === 'waiver.approvalNeeded' && waived !== undefined && (
        <WaiverApproval payment={payment} words={waived} />
      )}
      {pay.paper && <PaperPart payment={payment} paper={pay.paper} />}
      <CashPart payment={payment} />
      {pay.byUpi ? <UpiPart payment={payment} /> : <ChangePart payment={payment} />}
      <div className={css('foot')}>
        {isSaving ? (
          <Message tone="waiting">{t('payment.saving')}</Message>
        ) : (
          <Button kind="main" wide keyCap="Enter" icon="check" onPress={payment.finish} isDisabled={!isReady}>
            {t('payment.finish')}
          </Button>
        )}
        <Button
          kind="quiet"
          wide
          keyCap="Esc"
          onPress={pay.byUpi ? () => payment.setUpi(false) : leavePayment}
          isDisabled={isSaving}
        >
          {pay.byUpi ? t('payment.byCash') : t('payment.back')}
        </Button>
      </div>
    </section>
  );
}

/** What goes back to the person, and the other ways to take the money. */
function ChangePart({ payment }: { readonly payment: PaymentAtHand }) {
  const { t } = useWords();
  const { total, pay, view, isSaving } = payment;
  const size = pay.paper ? 'large' : 'huge';
  return (
    <>
      <p className={css('figure', 'change')} aria-live="polite">
        {view.short > 0 && pay.cash.trim() !== '' ? (
          <>
            <span>{t('payment.short')}</span>
            <Amount paise={view.short} size={size} />
          </>
        ) : (
          <>
            <span>{t('payment.change')}</span>
            {view.change === undefined ? (
              <span className={css('none')}>—</span>
            ) : (
              <Amount paise={view.change} size={size} />
            )}
          </>
        )}
      </p>
      <div className={css('ways')}>
        <Button wide keyCap="U" onPress={() => payment.setUpi(true)} isDisabled={isSaving || total === 0}>
          {t('payment.byUpi')}
        </Button>
        <Button wide keyCap="H" onPress={() => payment.setByHand(!pay.paper)} isDisabled={isSaving}>
          {pay.paper ? t('payment.notByHand') : t('payment.byHand')}
        </Button>
      </div>
    </>
  );
}

/** The way to sell a service again whose first payment is held up: with a supervisor's word. */
function SellAgain({ payment, fault }: { readonly payment: PaymentAtHand; readonly fault: Fault }) {
  const { t } = useWords();
  const [asks, setAsks] = useState(false);
  const waived = useWaiverWords(payment.ticket);
  const again = t('suspense.sellAgainWhy', { number: fault.params['number'] ?? '' });
  return (
    <>
      <Button wide icon="key" onPress={() => setAsks(true)}>
        {t('suspense.sellAgain')}
      </Button>
      {asks && (
        <ApprovalDialog
          title={t('suspense.sellAgainTitle')}
          why={waived === undefined ? again : `${again} ${waived}`}
          not={[]}
          onApproved={payment.finishApproved}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}

function usePayKeys({ addNote, setUpi, setByHand, finish, pay, isSaving }: PaymentAtHand): void {
  const { t } = useWords();
  const back = (): void => {
    if (isSaving) return;
    if (pay.byUpi) setUpi(false);
    else leavePayment();
  };
  const notes = NOTES.flatMap((note, index) => {
    const run = (): void => addNote(note);
    return [
      { code: `Digit${index + 1}`, alt: true, run },
      { code: `Digit${index + 1}`, run },
      { code: `Numpad${index + 1}`, run },
    ];
  });
  useKeys(
    [
      { code: 'Escape', label: t('keys.back'), run: back },
      { code: 'F9', label: t('keys.finish'), run: finish },
      { ...KEYS.paperLanguage, run: changePaperLanguage },
      { code: 'KeyU', run: () => setUpi(!pay.byUpi) },
      { code: 'KeyH', run: () => setByHand(!pay.paper) },
      { code: 'Enter', run: finish },
      { code: 'NumpadEnter', run: finish },
      ...notes,
    ],
    true,
  );
}

function CashPart({ payment }: { readonly payment: PaymentAtHand }) {
  const { t } = useWords();
  const notes = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLDivElement>(null);
  const { pay, view, asked, total } = payment;
  const isByHand = pay.paper !== undefined;
  // The fields of UPI and of the paper take the hand when they come; when they go, the hand is back at the cash.
  useEffect(() => {
    if (!pay.byUpi && !isByHand) field.current?.querySelector('input')?.focus();
  }, [pay.byUpi, isByHand]);
  const isUnread = view.cash === undefined;
  const cashHint = t(pay.isExact ? 'payment.exactHint' : 'payment.cashHint');
  const hint = total > 0 ? cashHint : t('payment.nothingToPay');
  const isShort = asked && view.short > 0 && !pay.byUpi;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      Enter: payment.enterCash,
      NumpadEnter: payment.enterCash,
      KeyU: () => payment.setUpi(!pay.byUpi),
      KeyH: () => payment.setByHand(!pay.paper),
      ArrowDown: () => notes.current?.querySelector('button')?.focus(),
    };
    const act = event.altKey || event.ctrlKey ? undefined : acts[event.code];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    if (!event.repeat) act();
  };
  return (
    <div className={css('cash')}>
      <div onKeyDown={onKeyDown} ref={field}>
        <TextField
          label={t('payment.cash')}
          value={pay.cash}
          onChange={(cash) => editPayment({ cash, isExact: false })}
          selects
          problem={
            isUnread
              ? t('fields.amount')
              : isShort
                ? t('payment.shortBy', { amount: `₹${formatRupees(view.short)}` })
                : undefined
          }
          hint={pay.byUpi ? t('payment.cashPart') : hint}
          help="cash"
          numeric
        />
      </div>
      {!pay.byUpi && !isByHand && (
        <div className={css('notes')} ref={notes} role="group" aria-label={t('payment.notes')}>
          {NOTES.map((note, index) => (
            <Button key={note} keyCap={`Alt+${index + 1}`} onPress={() => payment.addNote(note)}>
              ₹{note / 100}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
