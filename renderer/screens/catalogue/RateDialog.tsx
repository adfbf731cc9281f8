import { useState } from 'react';
import { HEADS } from '../../../contract/heads.ts';
import { parseRupees } from '../../../contract/money.ts';
import type { ServiceRates } from '../../../contract/rates.ts';
import { call } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { TermDialog } from '../commissions/TermDialog.tsx';
import { useTermForm } from '../commissions/use-term-form.ts';
import { ChangeFields } from './ChangeFields.tsx';
import { useChangeWords } from './change-words.ts';
import { useChangeDraft } from './use-change-form.ts';

const REASONS = ['board', 'notification', 'portal', 'correction'] as const;

type Props = { readonly rates: ServiceRates; readonly tomorrow: string; readonly onClose: () => void };

/** Writes down what a head of a service costs from a day on, tomorrow unless another is typed. */
export function RateDialog({ rates: { service, name }, tomorrow, onClose }: Props) {
  const { t, say } = useWords();
  const words = useChangeWords();
  const [head, setHead] = useState<(typeof HEADS)[number]>('centre_charge');
  const [typed, setTyped] = useState('');
  const form = useChangeDraft(tomorrow, 'board');
  const { change } = form;
  const paise = parseRupees(typed);
  const title = t('rates.newRateOf', { service: say(name) });
  const asked = useTermForm({
    why:
      change && paise !== undefined
        ? t('rates.rateWhy', {
            service: say(name),
            head: t(`heads.${head}`),
            amount: words.amount({ paise }),
            days: words.days(change),
          })
        : title,
    isReady: change !== undefined && paise !== undefined,
    async send(agreed) {
      if (!change || paise === undefined) return;
      await call('catalogue.setRate', { ...agreed, ...change, service, head, paise });
      tell({ kind: 'done', text: t('rates.rateSaved') });
    },
    onClose,
  });
  return (
    <TermDialog title={title} asked={asked} save={t('rates.saveRate')} wide>
      <ChoiceField
        label={t('rates.head')}
        help="rateHead"
        choices={HEADS.map((id) => ({ id, words: t(`heads.${id}`) }))}
        value={head}
        onChange={setHead}
      />
      <TextField
        label={t('rates.newRate')}
        help="newRate"
        value={typed}
        onChange={setTyped}
        problem={asked.tried && paise === undefined ? t('fields.amount') : undefined}
        numeric
        autoFocus
      />
      <ChangeFields asked={form} reasons={REASONS} tried={asked.tried} />
    </TermDialog>
  );
}
