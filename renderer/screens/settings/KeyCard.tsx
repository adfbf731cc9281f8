import { useState } from 'react';
import { call, newId } from '../../app/call.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk, useCommand } from '../../app/queries.ts';
import { useSignWaiting } from '../../app/use-sign-waiting.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './SettingsScreen.module.css';

const css = classes(sheet);

/** The till's key: whether it signs, and what to do when it is out of reach or lost. */
export function KeyCard() {
  const { t } = useWords();
  const { data: status } = useAsk('society.status', {});
  const [asks, setAsks] = useState(false);
  const signWaiting = useSignWaiting();
  const certificate = (): void => {
    call('society.startCertificate', {})
      .then(({ path }) => tell({ kind: 'done', text: t('key.certificateSaved', { path }) }))
      .catch(tellFault);
  };
  if (!status) return null;
  const isMissing = status.keyKept === 'missing';
  const isWaiting = isMissing || status.unsignedEvents > 0;
  return (
    <div className={css('form')}>
      {isWaiting ? (
        <Message tone="waiting">{t('key.pendingMeans', { count: status.unsignedEvents })}</Message>
      ) : (
        <p>{t('key.signs')}</p>
      )}
      <div className={css('acts')}>
        <Button icon="file" onPress={certificate}>
          {t('key.certificate')}
        </Button>
        {isWaiting && <Button onPress={signWaiting}>{t('key.lookAgain')}</Button>}
        {isMissing && <Button onPress={() => setAsks(true)}>{t('key.roll')}</Button>}
      </div>
      {asks && <RollDialog onClose={() => setAsks(false)} />}
    </div>
  );
}

function RollDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const roll = useCommand('society.rollKey');
  const submit = (): void => {
    roll.mutate(
      { requestId },
      {
        onSuccess: () => tell({ kind: 'done', text: t('key.rolled') }),
        onError: tellFault,
        onSettled: onClose,
      },
    );
  };
  return (
    <Dialog title={t('key.rollTitle')} onClose={onClose}>
      <p>{t('key.rollMeans')}</p>
      <Actions>
        <Button onPress={submit} isPending={roll.isPending}>
          {t('key.rollYes')}
        </Button>
        <Button kind="main" onPress={onClose} takesFocus>
          {t('key.rollNo')}
        </Button>
      </Actions>
    </Dialog>
  );
}
