import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { KEYS } from '../../contract/keys.ts';
import type { Fault } from '../../contract/faults.ts';
import { Button } from '../parts/Button.tsx';
import { classes } from '../parts/classes.ts';
import { Actions, Dialog } from '../parts/Dialog.tsx';
import { FaultMessage } from '../parts/Message.tsx';
import { call, faultOf } from './call.ts';
import sheet from './Shell.module.css';
import { speak, useWords } from './words.ts';
import { useKeys } from './keys.ts';

const css = classes(sheet);

/** The book did not open: why, whether the money is safe, and the ways on. */
export function TroubleScreen({ fault }: { readonly fault: Fault }) {
  const { t, language } = useWords();
  const client = useQueryClient();
  const [asks, setAsks] = useState(false);
  const [isTrying, setTrying] = useState(false);
  const [latest, setLatest] = useState(fault);
  // No book, no memory of the choice: the window alone turns.
  const switchLanguage = (): void => speak(language === 'hi' ? 'en' : 'hi');
  useKeys([{ ...KEYS.language, always: true, run: switchLanguage }]);
  const reopen = (acceptLoss: boolean) => (): void => {
    setAsks(false);
    setTrying(true);
    call('society.reopen', { acceptLoss })
      .then(() => client.resetQueries())
      .catch((error: unknown) => setLatest(faultOf(error)))
      .finally(() => setTrying(false));
  };
  return (
    <main className={css('calm')}>
      <h1 className={css('calmTitle')}>{t('common.cannotOpen')}</h1>
      <div role="alert">
        <FaultMessage fault={latest} />
      </div>
      <div className={css('calmActs')}>
        <Button kind="main" onPress={reopen(false)} isPending={isTrying}>
          {t('common.tryAgain')}
        </Button>
        {latest.code === 'database.behindWitness' && latest.params['head'] !== 0 && (
          <Button onPress={() => setAsks(true)} isPending={isTrying}>
            {t('common.acceptLoss')}
          </Button>
        )}
        <Button icon="language" keyCap="Alt+L" onPress={switchLanguage}>
          {t('common.otherLanguage')}
        </Button>
      </div>
      {asks && (
        <Dialog title={t('common.acceptLossTitle')} onClose={() => setAsks(false)}>
          <p>{t('common.acceptLossMeans')}</p>
          <Actions>
            <Button onPress={reopen(true)}>{t('common.acceptLossYes')}</Button>
            <Button kind="main" onPress={() => setAsks(false)} takesFocus>
              {t('common.acceptLossNo')}
            </Button>
          </Actions>
        </Dialog>
      )}
    </main>
  );
}
