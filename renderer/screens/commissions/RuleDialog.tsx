import { useState } from 'react';
import type { FormEvent } from 'react';
import type { ServiceMonth } from '../../../contract/commissions.ts';
import { formatDay } from '../../../contract/day.ts';
import type { Fault } from '../../../contract/faults.ts';
import { latinDigits, parseRupees } from '../../../contract/money.ts';
import { call, faultOf, newId } from '../../app/call.ts';
import { isDay } from '../../app/day.ts';
import { tell } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { useApproval } from '../users/use-approval.tsx';
import sheet from './Commissions.module.css';

const css = classes(sheet);

type Kind = 'percent' | 'flat';

/** The figures of a rule from what was typed; undefined when it is no number of its kind. */
function figuresOf(kind: Kind, typed: string) {
  if (kind === 'percent') {
    const percent = latinDigits(typed).replace(/[%\s]/gu, '');
    return /^\d{1,2}(\.\d{1,3})?$/u.test(percent) ? { percent } : undefined;
  }
  const amount = parseRupees(typed);
  return amount === undefined ? undefined : { flatMinimum: amount, flatMaximum: amount };
}

function readDay(typed: string): string | undefined {
  const iso = latinDigits(typed)
    .trim()
    .split(/\D/u)
    .toReversed()
    .map((part) => part.padStart(2, '0'))
    .join('-');
  return isDay(iso) ? iso : undefined;
}

type Props = { readonly service: ServiceMonth; readonly onClose: () => void };

/** Writes down what a service pays, as the society has it on paper, from a day on. */
export function RuleDialog({ service, onClose }: Props) {
  const { t, say } = useWords();
  const { data: status } = useAsk('society.status', {});
  const [kind, setKind] = useState<Kind>('flat');
  const [typed, setTyped] = useState('');
  const [typedDay, setTypedDay] = useState<string>();
  const [source, setSource] = useState('');
  const [tried, setTried] = useState(false);
  const [requestId] = useState(newId);
  const [fault, setFault] = useState<Fault>();
  const day = typedDay ?? (status && isDay(status.today) ? formatDay(status.today) : '');
  const why = t('commissions.ruleWhy', { service: say(service.name) });
  const approval = useApproval({ why, not: [], onClose });
  const [figures, from] = [figuresOf(kind, typed), readDay(day)];

  const save = async (): Promise<void> => {
    if (!figures || from === undefined || source.trim() === '') return;
    const rule = { from, ...figures, source: source.trim(), verified: true };
    await approval.run(async (given) => {
      await call('commissions.setRule', { requestId, service: service.service, rule, approval: given });
      tell({ kind: 'done', text: t('commissions.ruleSaved') });
      onClose();
    });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    save().catch((error: unknown) => setFault(faultOf(error)));
  };

  return (
    <Dialog title={t('commissions.ruleTitle', { service: say(service.name) })} onClose={approval.onClose}>
      {approval.question ?? (
        <form className={css('form')} onSubmit={submit}>
          <Message tone="info">{t('commissions.ruleMeans')}</Message>
          <ChoiceField
            label={t('commissions.ruleKind')}
            choices={[
              { id: 'flat', words: t('commissions.kindFlat') },
              { id: 'percent', words: t('commissions.kindPercent') },
            ]}
            value={kind}
            onChange={setKind}
          />
          <TextField
            label={kind === 'flat' ? t('commissions.flat') : t('commissions.percent')}
            value={typed}
            onChange={setTyped}
            problem={tried && !figures ? t('commissions.notANumber') : undefined}
            numeric
            autoFocus
          />
          <TextField
            label={t('commissions.from')}
            value={day}
            onChange={setTypedDay}
            problem={tried && from === undefined ? t('commissions.notADay') : undefined}
            selects
          />
          <TextField
            label={t('commissions.source')}
            hint={t('commissions.sourceHint')}
            value={source}
            onChange={setSource}
            problem={tried && source.trim() === '' ? t('fields.missing') : undefined}
            maxLength={200}
          />
          {fault && <FaultMessage fault={fault} />}
          <Actions>
            <Button onPress={onClose}>{t('common.back')}</Button>
            <Button type="submit" kind="main">
              {t('commissions.saveRule')}
            </Button>
          </Actions>
        </form>
      )}
    </Dialog>
  );
}
