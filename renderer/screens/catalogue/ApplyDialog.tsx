import { useState } from 'react';
import { formatDay } from '../../../contract/day.ts';
import { APPLY_REASONS, type ApplyReason, type PackDifference } from '../../../contract/rate-packs.ts';
import { call } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Message } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { TermDialog } from '../commissions/TermDialog.tsx';
import { useTermForm } from '../commissions/use-term-form.ts';

type Props = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly difference: PackDifference;
  readonly onApplied: () => void;
  readonly onClose: () => void;
};

/** Puts a pack in force that was looked at: why, where that is written, and the word of a second person. */
export function ApplyDialog({ bytes, difference, onApplied, onClose }: Props) {
  const { t, say } = useWords();
  const [reason, setReason] = useState<ApplyReason>('circular');
  const [typed, setTyped] = useState('');
  const source = typed.trim();
  const { number, name, effective, services } = difference;
  const day = formatDay(effective);
  const asked = useTermForm({
    why: t('packs.applyWhy', { number, name: say(name), day, reason: t(`packs.reasons.${reason}`), source }),
    isReady: source.length >= 2,
    async send(agreed) {
      await call('ratePacks.apply', { ...agreed, bytes, reason, source });
      tell({ kind: 'done', text: t('packs.applied', { number }) });
      onApplied();
    },
    onClose,
  });
  return (
    <TermDialog title={t('packs.applyTitle', { number })} asked={asked} save={t('packs.apply')} wide>
      <Message tone="info">{t('packs.applyMeans', { count: services.length, day })}</Message>
      <ChoiceField
        label={t('packs.reason')}
        help="packReason"
        choices={APPLY_REASONS.map((id) => ({ id, words: t(`packs.reasons.${id}`) }))}
        value={reason}
        onChange={setReason}
      />
      <TextField
        label={t('packs.sourceOf')}
        hint={t('packs.sourceHint')}
        help="packSource"
        value={typed}
        onChange={setTyped}
        problem={asked.tried && source.length < 2 ? t('fields.missing') : undefined}
        maxLength={200}
        autoFocus
      />
    </TermDialog>
  );
}
