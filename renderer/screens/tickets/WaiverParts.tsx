import { useState } from 'react';
import { formatRupees, negative, sum } from '../../../contract/money.ts';
import type { Ticket } from '../../../contract/tickets.ts';
import type { Waiver } from '../../../contract/waivers.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { classes } from '../../parts/classes.ts';
import { ApprovalDialog } from '../users/ApprovalDialog.tsx';
import sheet from './TicketPanel.module.css';
import type { PaymentAtHand } from './use-payment.ts';

const css = classes(sheet);

/** What is waived of a line, of which kind. */
export function LineWaiver({ waiver }: { readonly waiver: Waiver }) {
  const { t, say } = useWords();
  return (
    <span className={css('waiver')}>
      {t('waivers.ofKind', { kind: say(waiver.name) })}{' '}
      <Amount paise={negative(sum([waiver.amount, waiver.tax]))} />
    </span>
  );
}

/** The full price of a ticket and what is waived of it; nothing where nothing is. */
export function TicketWaiver({ ticket }: { readonly ticket: Ticket | undefined }) {
  const { t } = useWords();
  if (!ticket || ticket.waived === 0) return null;
  return (
    <div className={css('waived')}>
      <p>
        <span>{t('waivers.fullPrice')}</span>
        <Amount paise={sum([ticket.total, ticket.waived])} />
      </p>
      <p>
        <span>{t('waivers.waiver')}</span>
        <Amount paise={negative(ticket.waived)} />
      </p>
      {ticket.waiverNeedsApproval && (
        <p className={css('second')}>
          <Icon name="key" size={16} /> {t('waivers.needsApproval')}
        </p>
      )}
    </div>
  );
}

/** What a second person agrees to, in a sentence; undefined where the ticket wants no agreement. */
export function useWaiverWords(ticket: Ticket | undefined): string | undefined {
  const { t, say } = useWords();
  if (!ticket?.waiverNeedsApproval) return undefined;
  const kinds = new Set(ticket.lines.flatMap(({ waiver }) => (waiver ? [say(waiver.name)] : [])));
  return t('waivers.approveWhy', {
    amount: `₹${formatRupees(ticket.waived)}`,
    kinds: [...kinds].join(', '),
  });
}

type Props = { readonly payment: PaymentAtHand; readonly words: string };

/** Asks for the second person's PIN at once; left with Escape, a button asks again. */
export function WaiverApproval({ payment, words }: Props) {
  const { t } = useWords();
  const [asks, setAsks] = useState(true);
  return (
    <>
      <Button wide icon="key" onPress={() => setAsks(true)}>
        {t('waivers.approveAsk')}
      </Button>
      {asks && (
        <ApprovalDialog
          title={t('waivers.approve')}
          why={words}
          not={[]}
          onApproved={payment.finishApproved}
          onClose={() => setAsks(false)}
        />
      )}
    </>
  );
}
