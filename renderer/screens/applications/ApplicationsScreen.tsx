import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { Worklist } from '../../../contract/applications.ts';
import type { Application } from '../../../contract/applications.ts';
import { useKeys } from '../../app/keys.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { ApplicationTable } from './ApplicationTable.tsx';
import sheet from './Applications.module.css';

const css = classes(sheet);

const isList = (show: string | undefined): show is Worklist => Worklist.options.some((one) => one === show);

/** Everything that lives on in a portal: worklists, each by its key, and one search over all of them. */
export function ApplicationsScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const asked = useSearch({ from: '/applications' }).show;
  const show = isList(asked) ? asked : 'missing';
  const [text, setText] = useState('');
  const { data } = useAsk('applications.list', { show, text }, { keepLast: true });
  const choose = (list: Worklist): void => {
    setText('');
    void navigate({ to: '/applications', search: { show: list }, replace: true });
  };
  const open = ({ receipt, line }: Application): void => {
    void navigate({
      to: '/applications/$receipt/$line',
      params: { receipt: String(receipt), line: String(line) },
    });
  };
  useKeys([
    { code: 'Escape', label: t('keys.back'), run: () => void navigate({ to: '/' }) },
    ...Worklist.options.map((list, index) => ({
      code: `Digit${index + 1}`,
      alt: true,
      run: () => choose(list),
    })),
  ]);
  const isSearch = text.trim() !== '';
  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <h2 className={css('title')}>{t('applications.title')}</h2>
        <div className={css('find')}>
          <TextField
            label={t('applications.find')}
            help="applicationSearch"
            hint={t('applications.findHint')}
            value={text}
            onChange={setText}
            isOfficialNumber
          />
        </div>
      </div>
      <div className={css('lists')} role="group" aria-label={t('applications.listsLabel')}>
        {Worklist.options.map((list, index) => (
          <Button
            key={list}
            kind={list === show && !isSearch ? 'main' : 'plain'}
            keyCap={`Alt+${index + 1}`}
            onPress={() => choose(list)}
          >
            {t(`applications.lists.${list}`)}
            {list !== 'all' && data && ` ${data.counts[list]}`}
          </Button>
        ))}
      </div>
      {data && data.items.length > 0 && (
        <ApplicationTable items={data.items} onOpen={open} takesFocus={!isSearch} key={show} />
      )}
      {data?.items.length === 0 && (
        <EmptyState
          icon={isSearch ? 'search' : 'check'}
          title={isSearch ? t('applications.nothingFound') : t('applications.empty')}
        >
          {isSearch ? t('applications.nothingFoundHow') : t('applications.emptyHow')}
        </EmptyState>
      )}
    </div>
  );
}
