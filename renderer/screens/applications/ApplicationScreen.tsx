import { useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { Output } from '../../../contract/contract.ts';
import { call, faultOf, newId } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { ApplicationFacts } from './ApplicationFacts.tsx';
import { DeliverDialog } from './DeliverDialog.tsx';
import { HandOffSheet } from './HandOffSheet.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { ReferenceDialog } from './ReferenceDialog.tsx';
import sheet from './Applications.module.css';

const css = classes(sheet);

export type InFull = Output<'applications.get'>;

type Asked = 'reference' | 'move' | 'deliver';

/** One application: the sheet to fill the portal by, how it stands, and what comes next. */
export function ApplicationScreen() {
  const { receipt, line } = useParams({ from: '/applications/$receipt/$line' });
  const { data, error } = useAsk('applications.get', { receipt: Number(receipt), line: Number(line) });
  if (error) return <FaultMessage fault={faultOf(error)} />;
  return data ? <ApplicationRoom item={data} key={data.code} /> : null;
}

function ApplicationRoom({ item }: { readonly item: InFull }) {
  const { t, say } = useWords();
  const router = useRouter();
  const navigate = useNavigate();
  const [asked, ask] = useState<Asked>();
  const { receipt, line, code, moves, mayDeliver, reference, slips, state } = item;
  const back = (): void => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/applications' });
  };
  const print = (): void => {
    call('applications.printSlip', { requestId: newId(), receipt, line })
      .then(() => tell({ kind: 'done', text: t('applications.slipOut', { code }) }))
      .catch(tellFault);
  };
  const mayRefer = state === 'unreferenced' || reference !== undefined;
  const referWords =
    reference === undefined ? t('applications.enterReference') : t('applications.correctReference');
  useKeys([
    { code: 'Escape', label: t('keys.back'), run: back },
    ...(mayRefer ? [{ code: 'KeyN', alt: true, run: () => ask('reference') }] : []),
    ...(moves.length > 0 ? [{ code: 'KeyT', alt: true, run: () => ask('move') }] : []),
    ...(mayDeliver ? [{ code: 'KeyD', alt: true, run: () => ask('deliver') }] : []),
    { code: 'KeyP', alt: true, run: print },
  ]);
  const close = (): void => ask(undefined);
  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <Button icon="back" keyCap="Esc" onPress={back}>
          {t('common.back')}
        </Button>
        <h2 className={css('title', 'cut')}>
          {item.personName ?? t('counter.noPerson')} <span className={css('quiet')}>{say(item.service)}</span>
        </h2>
        <span className={css('acts')}>
          <Button icon="printer" keyCap="Alt+P" onPress={print}>
            {slips > 0 ? t('applications.printAgain') : t('applications.printSlip')}
          </Button>
          {moves.length > 0 && (
            <Button icon="edit" keyCap="Alt+T" onPress={() => ask('move')}>
              {t('applications.move')}
            </Button>
          )}
          {mayDeliver && (
            <Button icon="check" keyCap="Alt+D" onPress={() => ask('deliver')}>
              {t('applications.deliver')}
            </Button>
          )}
          {mayRefer && (
            <Button
              kind={state === 'unreferenced' ? 'main' : 'plain'}
              keyCap="Alt+N"
              onPress={() => ask('reference')}
            >
              {referWords}
            </Button>
          )}
        </span>
      </div>
      <div className={css('columns')}>
        <HandOffSheet item={item} />
        <ApplicationFacts item={item} />
      </div>
      {asked === 'reference' && <ReferenceDialog item={item} onClose={close} />}
      {asked === 'move' && <MoveDialog item={item} onClose={close} />}
      {asked === 'deliver' && <DeliverDialog item={item} onClose={close} />}
    </div>
  );
}
