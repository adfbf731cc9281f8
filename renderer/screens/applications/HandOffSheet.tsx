import { useEffect, useState } from 'react';
import type { HandOffField } from '../../../contract/applications.ts';
import { call } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { tellFault } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { classes } from '../../parts/classes.ts';
import type { InFull } from './ApplicationScreen.tsx';
import sheet from './Applications.module.css';

const css = classes(sheet);

/** A narrow sheet beside the portal: one key copies field after field. What was copied goes when the sheet does. */
export function HandOffSheet({ item }: { readonly item: InFull }) {
  const { t } = useWords();
  const { receipt, line, fields } = item;
  const [copied, setCopied] = useState<readonly HandOffField[]>([]);
  useEffect(
    () => () => {
      call('applications.clearClipboard', {}).catch(tellFault);
    },
    [],
  );
  const copy = (field: HandOffField): void => {
    call('applications.copy', { receipt, line, field })
      .then(() => setCopied((before) => [...before.filter((one) => one !== field), field]))
      .catch(tellFault);
  };
  const next = fields.find(({ field }) => !copied.includes(field))?.field;
  const copyNext = (): void => {
    if (next) copy(next);
  };
  const done = fields.filter(({ field }) => copied.includes(field)).length;
  useKeys([
    { code: 'Enter', run: copyNext },
    { code: 'NumpadEnter', run: copyNext },
  ]);
  return (
    <section className={css('card', 'sheet')} aria-label={t('applications.sheet')}>
      <h3 className={css('lead')}>{t('applications.sheet')}</h3>
      <ol className={css('fields')}>
        {fields.map(({ field, value }) => (
          <li key={field} className={css('line', field === next && 'next')}>
            <span className={css('words')}>
              <small>{t(`applications.fields.${field}`)}</small>
              <span className={css('value')}>{value}</span>
            </span>
            {copied.includes(field) && <Icon name="check" size={18} />}
            <Button
              kind="quiet"
              onPress={() => copy(field)}
              label={`${t('applications.copy')}: ${t(`applications.fields.${field}`)}`}
            >
              {t('applications.copy')}
            </Button>
          </li>
        ))}
      </ol>
      <p role="status" className={css('quiet')}>
        {done === fields.length
          ? t('applications.copiedAll')
          : t('applications.copiedOf', { done, total: fields.length })}
        {' · '}
        {t('applications.forgets')}
      </p>
      <Button kind="main" wide keyCap="Enter" onPress={copyNext} isDisabled={next === undefined}>
        {t('applications.copyNext')}
      </Button>
    </section>
  );
}
