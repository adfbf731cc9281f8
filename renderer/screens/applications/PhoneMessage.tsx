import { call } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import type { InFull } from './ApplicationScreen.tsx';
import sheet from './Applications.module.css';

const css = classes(sheet);

/** Words for the customer's phone, to be copied; the program sends nothing. */
export function PhoneMessage({ item }: { readonly item: InFull }) {
  const { t } = useWords();
  const { receipt, line, message } = item;
  const copy = (): void => {
    const text = t('applications.copied', { field: t('applications.fields.message') });
    call('applications.copy', { receipt, line, field: 'message' })
      .then(() => tell({ kind: 'done', text }))
      .catch(tellFault);
  };
  useKeys([{ code: 'KeyM', alt: true, run: copy }]);
  return (
    <div className={css('message')}>
      <h3 className={css('lead')}>{t('applications.message')}</h3>
      <p lang="hi">{message.text}</p>
      <p className={css('quiet')}>
        {t('applications.messageLength', { characters: message.characters, count: message.segments })} ·{' '}
        {t('applications.messageHow')}
      </p>
      <Button keyCap="Alt+M" onPress={copy}>
        {t('applications.copyMessage')}
      </Button>
    </div>
  );
}
