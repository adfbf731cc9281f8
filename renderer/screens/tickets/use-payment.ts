import { useRef, useState } from 'react';
import { formatDay } from '../../../contract/day.ts';
import type { Fault } from '../../../contract/faults.ts';
import { NO_MONEY, formatRupees, paise } from '../../../contract/money.ts';
import { call, faultOf } from '../../app/call.ts';
import { clearNotice } from '../../app/notice.ts';
import { useTill } from '../till/use-till.ts';
import type { GivenApproval } from '../users/ApprovalDialog.tsx';
import { paperViewOf } from './hand-written.ts';
import { currentDesk, editPayment, keepNow, priceAgain, showSaved, useDesk } from './use-desk.ts';
import { viewOf } from './payment.ts';

/** The payment of the ticket on the desk: what is typed, what it comes to, and the one command that takes it. */
export function usePayment() {
  const { kept, pay } = useDesk();
  const total = kept?.total ?? NO_MONEY;
  const view = viewOf(total, pay);
  const today = useTill()?.today;
  const paper = pay.paper && today !== undefined ? paperViewOf(pay.paper, today) : undefined;
  const isReady = view.isReady && (pay.paper === undefined || paper?.handWritten !== undefined);
  const [fault, setFault] = useState<Fault>();
  const [isSaving, setSaving] = useState(false);
  const [asked, setAsked] = useState(false);
  // State comes too late for the second of two quick keys.
  const underWay = useRef(false);

  async function send(approval?: GivenApproval): Promise<void> {
    // The language of the paper may have changed since.
    await keepNow();
    const { ticketId } = currentDesk();
    const receipt = await call('tickets.finish', {
      ticketId,
      payment: {
        cashTendered: view.cash ?? NO_MONEY,
        upi: view.upi,
        upiReference: view.upi > 0 ? pay.reference.trim() : '',
      },
      handWritten: paper?.handWritten,
      approval,
    });
    clearNotice();
    showSaved(receipt);
  }

  async function take(): Promise<void> {
    try {
      await send();
    } catch (error) {
      const found = faultOf(error);
      setFault(found);
      if (found.code === 'ticket.priceChanged') await priceAgain();
    }
  }

  const finish = (): void => {
    if (underWay.current) return;
    if (!isReady) return setAsked(true);
    underWay.current = true;
    setSaving(true);
    setFault(undefined);
    take()
      .catch((error: unknown) => setFault(faultOf(error)))
      .finally(() => {
        underWay.current = false;
        setSaving(false);
      });
  };

  return {
    ticket: kept,
    total,
    pay,
    view,
    paper,
    isReady,
    fault,
    isSaving,
    /** Whether the operator asked to finish too early, so that the fields say what is missing. */
    asked,
    finish,
    /** Finishes with the word of a second person; throws what the program answers. */
    finishApproved: send,
    /** Enter in the cash field: on nothing it stands for the exact sum, on an amount it finishes. */
    enterCash: (): void => {
      if (pay.cash.trim() === '' && !pay.byUpi && total > 0)
        editPayment({ cash: formatRupees(total), isExact: true });
      else finish();
    },
    addNote: (note: number): void => {
      setAsked(false);
      const before = pay.isExact ? 0 : (view.cash ?? 0);
      editPayment({ cash: formatRupees(paise(before + note)), isExact: false });
    },
    /** Whether the receipt was written by hand first; its day stands ready as today. */
    setByHand: (byHand: boolean): void => {
      setAsked(false);
      setFault(undefined);
      editPayment({
        paper: byHand && today !== undefined ? { number: '', day: formatDay(today), time: '' } : undefined,
      });
    },
    setUpi: (byUpi: boolean): void => {
      setAsked(false);
      // A full cash amount leaves nothing for UPI: turning to UPI then means all of it.
      const full = byUpi && (view.cash ?? 0) >= total;
      editPayment(full ? { byUpi, cash: '', isExact: false } : { byUpi });
    },
  };
}

export type PaymentAtHand = ReturnType<typeof usePayment>;
