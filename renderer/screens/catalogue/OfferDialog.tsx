import type { ServiceRates } from '../../../contract/rates.ts';
import { call } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { TermDialog } from '../commissions/TermDialog.tsx';
import { useTermForm } from '../commissions/use-term-form.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { useChangeWords } from './change-words.ts';
import { useChangeDraft } from './use-change-form.ts';

const REASONS = ['portal', 'staff', 'board', 'notification'] as const;

type Props = { readonly rates: ServiceRates; readonly today: string; readonly onClose: () => void };

/** Stops a service that is offered, or offers one that is stopped, today unless another day is typed. */
export function OfferDialog({ rates: { service, name, isOffered }, today, onClose }: Props) {
  const { t, say } = useWords();
  const words = useChangeWords();
  const form = useChangeDraft(today, 'portal');
  const { change } = form;
  const title = t(isOffered ? 'rates.stopTitle' : 'rates.startTitle', { service: say(name) });
  const asked = useTermForm({
    why: change ? t('rates.offerWhy', { what: title, days: words.days(change) }) : title,
    isReady: change !== undefined,
    async send(agreed) {
      if (!change) return;
      await call('catalogue.setOffer', { ...agreed, ...change, service, offered: !isOffered });
      tell({ kind: 'done', text: t(isOffered ? 'rates.stopSaved' : 'rates.startSaved') });
    },
    onClose,
  });
  return (
    <TermDialog title={title} asked={asked} save={t(isOffered ? 'rates.stop' : 'rates.start')} wide>
      <ChangeFields asked={form} reasons={REASONS} tried={asked.tried} />
    </TermDialog>
  );
}
