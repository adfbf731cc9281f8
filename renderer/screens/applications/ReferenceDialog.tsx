import { useState } from 'react';
import type { FormEvent } from 'react';
import { OverrideReason } from '../../../contract/applications.ts';
import { formatDay } from '../../../contract/day.ts';
import { faultOf, newId } from '../../app/call.ts';
import { readDay } from '../../app/day.ts';
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

type Props = { readonly item: InFull; readonly onClose: () => void };

/** Asks for the portal's number; a number that looks odd, or that another application has, is taken with a word on why. */
export function ReferenceDialog({ item, onClose }: Props) {
  const { t } = useWords();
  const { receipt, line, code, example, promise } = item;
  const isFirst = item.reference === undefined;
  const [requestId] = useState(newId);
  const [reference, setReference] = useState(item.reference ?? '');
  const [day, setDay] = useState(isFirst || promise || !item.promised ? '' : formatDay(item.promised));
  const [override, setOverride] = useState<OverrideReason>();
  const save = useCommand('applications.setReference');
  const fault = save.error ? faultOf(save.error) : undefined;
  const problem = useProblem(fault);
  const promised = readDay(day);
  const isWrongDay = day.trim() !== '' && promised === undefined;
  const send = (isShared: boolean): void => {
    if (save.isPending || isWrongDay) return;
    const order = { requestId, receipt, line, reference, isShared };
    save.mutate(
      { ...order, ...(override && { override }), ...(promised && { promised }) },
      {
        onSuccess: () => {
          tell({
            kind: 'done',
            text: t(isFirst ? 'applications.savedSlip' : 'applications.saved', { code }),
          });
          onClose();
        },
      },
    );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    send(false);
  };
  const isOddForm = fault?.code === 'application.referenceForm' || override !== undefined;
  return (
    <Dialog title={t('applications.referenceTitle', { code })} onClose={onClose}>
      <form className={css('form')} onSubmit={submit}>
        <TextField
          label={t('applications.reference')}
          help="applicationReference"
          hint={
            example === undefined
              ? t('applications.referenceHint')
              : t('applications.referenceExample', { example })
          }
          value={reference}
          onChange={setReference}
          problem={problem('reference')}
          lang="en"
          isOfficialNumber
          isRequired
          autoFocus
        />
        <TextField
          label={t('applications.promisedField')}
          help="promisedDay"
          hint={t('applications.promisedHint')}
          value={day}
          onChange={setDay}
          problem={isWrongDay ? t('applications.promisedWrong') : undefined}
        />
        {fault && fault.fields.length === 0 && <FaultMessage fault={fault} />}
        {isOddForm && (
          <ChoiceField
            label={t('applications.override')}
            help="referenceOverride"
            choices={OverrideReason.options.map((id) => ({ id, words: t(`applications.overrides.${id}`) }))}
            value={override}
            onChange={setOverride}
          />
        )}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          {fault?.code === 'application.referenceTaken' && (
            <Button onPress={() => send(true)}>{t('applications.shared')}</Button>
          )}
          <Button type="submit" kind="main" keyCap="Enter" isPending={save.isPending}>
            {t('applications.save')}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
