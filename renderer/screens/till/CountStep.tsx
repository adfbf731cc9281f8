import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Fault } from '../../../contract/faults.ts';
import { call, faultOf } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { CountGrid } from './CountGrid.tsx';
import page from '../../parts/Page.module.css';
import sheet from './Till.module.css';
import { countedOf, isBlank, isWrong } from './denominations.ts';
import { clearCount, useCountDraft } from './use-count-draft.ts';

const css = classes({ ...page, ...sheet });

/** A blind count and its commit: nothing here says what the drawer should hold. */
export function CountStep({ words, onCounted }: { readonly words: string; readonly onCounted: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  const { requestId, pieces } = useCountDraft();
  const [wasWarned, setWarned] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const send = async (): Promise<void> => {
    setSaving(true);
    setFault(undefined);
    try {
      await call('till.count', { requestId, denominations: countedOf(pieces) });
      clearCount();
      await client.invalidateQueries({ queryKey: ['till.state'] });
      onCounted();
    } catch (error) {
      setFault(faultOf(error));
      setSaving(false);
    }
  };
  const commit = (): void => {
    if (isSaving || isWrong(pieces)) return;
    if (isBlank(pieces) && !wasWarned) setWarned(true);
    else void send();
  };
  useKeys([{ code: 'F9', label: t('till.countCommit'), run: commit }]);
  return (
    <div className={css('halves')}>
      <section className={css('card')} aria-label={t('till.countTitle')}>
        <CountGrid onEnd={commit} />
      </section>
      <section className={css('card', 'facts')} aria-label={t('till.countCommit')}>
        <h3>{t('till.countTitle')}</h3>
        <p>{words}</p>
        <Message tone="info">{t('till.countBlind')}</Message>
        <p className={css('second')}>{t('till.countHow')}</p>
        {wasWarned && isBlank(pieces) && <Message tone="waiting">{t('till.countEmpty')}</Message>}
        {fault && <FaultMessage fault={fault} />}
        <div className={css('foot')}>
          <Button kind="main" wide keyCap="F9" icon="check" onPress={commit} isPending={isSaving}>
            {t('till.countCommit')}
          </Button>
        </div>
      </section>
    </div>
  );
}
