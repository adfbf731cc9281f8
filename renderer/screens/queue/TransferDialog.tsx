import { useState } from 'react';
import type { Service } from '../../../contract/catalogue.ts';
import type { Token } from '../../../contract/queue.ts';
import { useWords } from '../../app/words.ts';
import { ActDialog } from '../till/ActDialog.tsx';
import { ServiceField } from './ServiceField.tsx';
import { nameOf, transferToken } from './use-queue-acts.ts';

/** Sends whoever is at the counter to wait for another service, with her number and in her old place. */
export function TransferDialog({ token, onClose }: { readonly token: Token; readonly onClose: () => void }) {
  const { t, say } = useWords();
  const [service, setService] = useState<Service>();
  const transfer = async (): Promise<string> => {
    if (!service) throw new Error('no service is chosen');
    await transferToken(token, service.code);
    return t('queue.transferred', { token: nameOf(token), service: say(service.name) });
  };
  return (
    <ActDialog
      title={t('queue.transferTitle', { token: nameOf(token) })}
      act={t('queue.transfer')}
      isReady={service !== undefined}
      onAct={transfer}
      onClose={onClose}
    >
      {() => (
        <>
          <p>{t('queue.transferWhy')}</p>
          <ServiceField chosen={service} onChoose={setService} hint={t('queue.transferHint')} />
        </>
      )}
    </ActDialog>
  );
}
