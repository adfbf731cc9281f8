import { useState } from 'react';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk, useCommand } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './SettingsScreen.module.css';

const css = classes(sheet);

const SHOWN = 3;

/** What the counter has learned of this operator, why, and how to begin anew. */
export function FavouritesCard() {
  const { t, say } = useWords();
  const [asks, setAsks] = useState(false);
  const { data: favourites = [] } = useAsk('favourites.list', {});
  const shown = favourites.slice(0, SHOWN);
  const { data: names } = useAsk('catalogue.names', { codes: shown.map(({ service }) => service) });
  return (
    <div className={css('form')}>
      <p>{t('settings.favouritesWhat')}</p>
      {favourites.length === 0 ? (
        <p>{t('settings.favouritesNone')}</p>
      ) : (
        <>
          <ol className={css('favourites')}>
            {shown.map(({ service, times, atThisHour }) => {
              const name = names?.find(({ code }) => code === service)?.name;
              return (
                <li key={service}>
                  <strong>{name ? say(name) : service}</strong>:{' '}
                  {t('counter.favouriteWhy', { count: times, now: atThisHour })}
                </li>
              );
            })}
          </ol>
          <div>
            <Button onPress={() => setAsks(true)}>{t('settings.favouritesReset')}</Button>
          </div>
        </>
      )}
      {asks && <ResetDialog onClose={() => setAsks(false)} />}
    </div>
  );
}

function ResetDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const reset = useCommand('favourites.reset');
  const submit = (): void => {
    reset.mutate(
      {},
      {
        onSuccess: () => tell({ kind: 'done', text: t('settings.favouritesResetDone') }),
        onError: tellFault,
        onSettled: onClose,
      },
    );
  };
  return (
    <Dialog title={t('settings.favouritesResetTitle')} onClose={onClose}>
      <p>{t('settings.favouritesResetMeans')}</p>
      <Actions>
        <Button onPress={submit} isPending={reset.isPending}>
          {t('settings.favouritesResetYes')}
        </Button>
        <Button kind="main" onPress={onClose} takesFocus>
          {t('common.back')}
        </Button>
      </Actions>
    </Dialog>
  );
}
