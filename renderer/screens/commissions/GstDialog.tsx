import { useState } from 'react';
import { isGstin } from '../../../contract/gstin.ts';
import { call } from '../../app/call.ts';
import { readDay } from '../../app/day.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Message } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { TermDialog } from './TermDialog.tsx';
import { useTermForm } from './use-term-form.ts';

/** Whether the society is registered for GST from a day on, and by which number. */
export function GstDialog({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const [registered, setRegistered] = useState<'yes' | 'no'>('yes');
  const [typed, setTyped] = useState('');
  const [day, setDay] = useState(today);
  const from = readDay(day);
  const gstin = typed.replace(/\s/gu, '').toUpperCase();
  const isRegistered = registered === 'yes';
  const fits = !isRegistered || isGstin(gstin);
  const asked = useTermForm({
    why: isRegistered ? t('terms.gstWhy', { gstin, day }) : t('terms.gstEndWhy', { day }),
    isReady: fits && from !== undefined,
    async send(agreed) {
      if (from !== undefined)
        await call('commissions.setGst', { ...agreed, term: { from, ...(isRegistered && { gstin }) } });
      tell({ kind: 'done', text: t('terms.saved') });
    },
    onClose,
  });
  return (
    <TermDialog title={t('terms.newGst')} asked={asked} save={t('terms.save')}>
      <Message tone="info">{t('terms.gstMeans')}</Message>
      <ChoiceField
        label={t('terms.gst')}
        help="gstRegistered"
        choices={[
          { id: 'yes', words: t('terms.registered') },
          { id: 'no', words: t('terms.unregistered') },
        ]}
        value={registered}
        onChange={setRegistered}
        autoFocus
      />
      {isRegistered && (
        <TextField
          label={t('terms.gstin')}
          help="gstin"
          value={typed}
          onChange={setTyped}
          problem={asked.tried && !fits ? t('terms.notAGstin') : undefined}
          lang="en"
          maxLength={20}
          isOfficialNumber
        />
      )}
      <TextField
        label={t('commissions.from')}
        help="validFrom"
        value={day}
        onChange={setDay}
        problem={asked.tried && from === undefined ? t('commissions.notADay') : undefined}
        selects
      />
    </TermDialog>
  );
}
