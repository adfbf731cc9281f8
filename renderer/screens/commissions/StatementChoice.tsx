import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { useWords } from '../../app/words.ts';
import { tellFault } from '../../app/notice.ts';
import { Button } from '../../parts/Button.tsx';
import { Actions } from '../../parts/Dialog.tsx';
import { classes } from '../../parts/classes.ts';
import { helpAt } from '../../parts/help-topic.ts';
import sheet from './Commissions.module.css';
import type { Source } from './StatementDialog.tsx';

const css = classes(sheet);

/** A file of the portal, or its table pasted. */
export function StatementChoice({ onSource }: { readonly onSource: (source: Source) => void }) {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const open = async (file: File): Promise<void> => {
    const format = /\.xlsx$/iu.test(file.name) ? 'xlsx' : 'csv';
    onSource({ kind: 'file', format, bytes: new Uint8Array(await file.arrayBuffer()) });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() !== '') onSource({ kind: 'pasted', text });
  };
  return (
    <form className={css('form')} onSubmit={submit}>
      <p>{t('statement.how')}</p>
      <FileTrigger
        acceptedFileTypes={['.csv', '.txt', '.xlsx']}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file) open(file).catch(tellFault);
        }}
      >
        <Button icon="file" takesFocus>
          {t('statement.choose')}
        </Button>
      </FileTrigger>
      <label className={css('label')} htmlFor={id}>
        {t('statement.paste')}
      </label>
      <textarea
        {...helpAt('statementPaste')}
        id={id}
        className={css('paste')}
        rows={7}
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Actions>
        <Button type="submit" kind="main" isDisabled={text.trim() === ''}>
          {t('statement.read')}
        </Button>
      </Actions>
    </form>
  );
}
