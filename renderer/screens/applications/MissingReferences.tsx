import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { MissingReason } from '../../../contract/applications.ts';
import { newId } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { tellFault } from '../../app/notice.ts';
import { useCommand } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Applications.module.css';

const css = classes(sheet);

/** Before a day closes: the numbers that are still missing, to be entered or explained, all with one reason. */
export function MissingReferences({ count }: { readonly count: number }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [requestId] = useState(newId);
  const [reason, setReason] = useState<MissingReason>('portal-down');
  const explain = useCommand('applications.explain');
  const save = (): void => {
    if (!explain.isPending) explain.mutate({ requestId, reason }, { onError: tellFault });
  };
  const show = (): void => void navigate({ to: '/applications', search: { show: 'missing' } });
  useKeys([{ code: 'F9', label: t('applications.explain'), run: save }]);
  return (
    <section className={css('card', 'explain')} aria-label={t('applications.explainTitle', { count })}>
      <h3 className={css('lead')}>{t('applications.explainTitle', { count })}</h3>
      <p>{t('applications.explainWhy')}</p>
      <ChoiceField
        label={t('applications.explainReason')}
        help="missingReason"
        choices={MissingReason.options.map((id) => ({ id, words: t(`applications.reasons.${id}`) }))}
        value={reason}
        onChange={setReason}
        autoFocus
      />
      <Button kind="main" keyCap="F9" onPress={save} isPending={explain.isPending}>
        {t('applications.explain')}
      </Button>
      <Button onPress={show}>{t('applications.explainShow')}</Button>
    </section>
  );
}
