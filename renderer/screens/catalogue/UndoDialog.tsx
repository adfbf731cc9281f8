import { useState } from 'react';
import { type TakenPack, UNDO_REASONS, type UndoReason } from '../../../contract/rate-packs.ts';
import { call } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Message } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { TermDialog } from '../commissions/TermDialog.tsx';
import { useTermForm } from '../commissions/use-term-form.ts';

type Props = {
  readonly pack: TakenPack;
  /** A pack was taken back just before: another wants an explanation. */
  readonly isSecondStep: boolean;
  readonly onClose: () => void;
};

/** Takes the newest pack back: why, where that is written, and the word of a second person. */
export function UndoDialog({ pack: { number, name, sequence }, isSecondStep, onClose }: Props) {
  const { t, say } = useWords();
  const [reason, setReason] = useState<UndoReason>('wrong-rates');
  const [typed, setTyped] = useState({ source: '', explanation: '' });
  const source = typed.source.trim();
  const explanation = typed.explanation.trim();
  const isExplained = !isSecondStep || explanation.length >= 10;
  const asked = useTermForm({
    why: t('packs.undoWhy', { number, name: say(name), reason: t(`packs.undoReasons.${reason}`), source }),
    isReady: source.length >= 2 && isExplained,
    async send(agreed) {
      const why = isSecondStep ? { explanation } : {};
      await call('ratePacks.undo', { ...agreed, ...why, sequence, reason, source });
      tell({ kind: 'done', text: t('packs.undone', { number }) });
    },
    onClose,
  });
  return (
    <TermDialog
      title={t('packs.undoTitle', { number })}
      asked={asked}
      save={t('packs.undo', { number })}
      wide
    >
      <Message tone="info">{t('packs.undoMeans')}</Message>
      <ChoiceField
        label={t('packs.reason')}
        help="packReason"
        choices={UNDO_REASONS.map((id) => ({ id, words: t(`packs.undoReasons.${id}`) }))}
        value={reason}
        onChange={setReason}
      />
      <TextField
        label={t('packs.sourceOf')}
        hint={t('packs.sourceHint')}
        help="packSource"
        value={typed.source}
        onChange={(text) => setTyped({ ...typed, source: text })}
        problem={asked.tried && source.length < 2 ? t('fields.missing') : undefined}
        maxLength={200}
        autoFocus
      />
      {isSecondStep && (
        <>
          <Message tone="waiting">{t('packs.secondStep')}</Message>
          <TextField
            label={t('packs.explanation')}
            help="packExplanation"
            value={typed.explanation}
            onChange={(text) => setTyped({ ...typed, explanation: text })}
            problem={asked.tried && !isExplained ? t('packs.tooShort') : undefined}
            maxLength={200}
          />
        </>
      )}
    </TermDialog>
  );
}
