import { useState } from 'react';
import type { FormEvent } from 'react';
import { Collector, DeliveryProof } from '../../../contract/applications.ts';
import type { DeliverApplication } from '../../../contract/applications.ts';
import { faultOf, newId } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useCommand } from '../../app/queries.ts';
import { useProblem } from '../../app/use-problem.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import type { InFull } from './ApplicationScreen.tsx';
import sheet from './Applications.module.css';

const css = classes(sheet);

/** Who came for it, and whether by signature or thumb on the office copy. */
export function DeliverDialog({ item, onClose }: { readonly item: InFull; readonly onClose: () => void }) {
  const { t } = useWords();
  const { receipt, line, code } = item;
  const [requestId] = useState(newId);
  const [collector, setCollector] = useState<DeliverApplication['collector']>('self');
  const [who, setWho] = useState('');
  const [proof, setProof] = useState<DeliverApplication['proof']>('signature');
  const deliver = useCommand('applications.deliver');
  const fault = deliver.error ? faultOf(deliver.error) : undefined;
  const problem = useProblem(fault);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (deliver.isPending) return;
    const onSuccess = (): void => {
      tell({ kind: 'done', text: t('applications.saved', { code }) });
      onClose();
    };
    const order = { requestId, receipt, line, collector, who: collector === 'self' ? '' : who, proof };
    deliver.mutate(order, { onSuccess });
  };
  return (
    <Dialog title={t('applications.deliverTitle', { code })} onClose={onClose}>
      <form className={css('form')} onSubmit={submit}>
        <ChoiceField
          label={t('applications.collector')}
          help="collector"
          choices={Collector.options.map((id) => ({ id, words: t(`applications.collectors.${id}`) }))}
          value={collector}
          onChange={setCollector}
          autoFocus
        />
        {collector === 'other' && (
          <TextField
            label={t('applications.collectorWho')}
            help="collectorWho"
            hint={t('applications.whoHint')}
            value={who}
            onChange={setWho}
            problem={problem('who')}
            isRequired
          />
        )}
        <ChoiceField
          label={t('applications.proof')}
          help="deliveryProof"
          choices={DeliveryProof.options.map((id) => ({ id, words: t(`applications.proofs.${id}`) }))}
          value={proof}
          onChange={setProof}
        />
        {fault && fault.fields.length === 0 && <FaultMessage fault={fault} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button type="submit" kind="main" keyCap="Enter" isPending={deliver.isPending}>
            {t('applications.deliver')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
