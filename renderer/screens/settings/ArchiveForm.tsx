import { useState } from 'react';
import type { FormEvent } from 'react';
import { type BusinessDay, formatDay, laterDay } from '../../../contract/day.ts';
import { faultOf, newId } from '../../app/call.ts';
import { readDay } from '../../app/day.ts';
import { useCommand } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './SettingsScreen.module.css';

const css = classes(sheet);

/** Writes the archive of some days for the auditor, and shows where it is. */
export function ArchiveForm({ today }: { readonly today: BusinessDay }) {
  const { t } = useWords();
  const yesterday = formatDay(laterDay(today, -1));
  const [from, setFrom] = useState(`01${yesterday.slice(2)}`);
  const [to, setTo] = useState(yesterday);
  const [wasTried, setWasTried] = useState(false);
  const make = useCommand('archive.make');
  const [first, last] = [readDay(from), readDay(to)];
  const problemOf = (day: BusinessDay | undefined): string | undefined =>
    wasTried && day === undefined ? t('dayBook.noSuchDay') : undefined;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWasTried(true);
    if (first && last) make.mutate({ requestId: newId(), from: first, to: last });
  };
  return (
    <form className={css('form')} onSubmit={submit}>
      <p>{t('settings.archiveWhat')}</p>
      <div className={css('days')}>
        <TextField
          label={t('settings.archiveFrom')}
          selects
          value={from}
          onChange={setFrom}
          problem={problemOf(first)}
          help="archiveFrom"
        />
        <TextField
          label={t('settings.archiveTo')}
          selects
          value={to}
          onChange={setTo}
          problem={problemOf(last)}
          help="archiveTo"
        />
      </div>
      {make.error && <FaultMessage fault={faultOf(make.error)} />}
      {make.data && <Message tone="done">{t('settings.archiveMade', { path: make.data.path })}</Message>}
      <div>
        <Button type="submit" icon="file" isPending={make.isPending}>
          {t('settings.archiveMake')}
        </Button>
      </div>
    </form>
  );
}
