import { useState } from 'react';
import type { FormEvent, ReactNode } from 'react';
import type { Fault } from '../../../contract/faults.ts';
import { parseRupees } from '../../../contract/money.ts';
import type { Paise } from '../../../contract/money.ts';
import { faultOf } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import type { HelpTopic } from '../../parts/help-topic.ts';
import { FaultMessage } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Till.module.css';

const css = classes(sheet);

type Props = {
  readonly title: string;
  /** Words of the button that does it. */
  readonly act: string;
  /** Whether all that the act needs is filled in; asked too early, the fields say what is missing. */
  readonly isReady: boolean;
  /** Does it; answers the words that say so. */
  readonly onAct: () => Promise<string>;
  readonly onClose: () => void;
  readonly wide?: boolean;
  readonly children: (asked: boolean) => ReactNode;
};

/** One act of the drawer or the wallets: a few fields, Enter does it once, a refusal is said beside them. */
export function ActDialog({ title, act, isReady, onAct, onClose, wide = false, children }: Props) {
  const { t } = useWords();
  const [asked, setAsked] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const [fault, setFault] = useState<Fault>();
  const run = async (): Promise<void> => {
    setSaving(true);
    setFault(undefined);
    try {
      tell({ kind: 'done', text: await onAct() });
      onClose();
    } catch (error) {
      setFault(faultOf(error));
      setSaving(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isSaving) return;
    if (isReady) void run();
    else setAsked(true);
  };
  return (
    <Dialog title={title} onClose={onClose} wide={wide}>
      <form className={css('form')} onSubmit={submit} noValidate>
        {children(asked)}
        {fault && <FaultMessage fault={fault} />}
        <Actions>
          <Button onPress={onClose}>{t('common.back')}</Button>
          <Button type="submit" kind="main" icon="check" keyCap="Enter" isPending={isSaving}>
            {act}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}

/** The amount that a field says, when it is one and not nothing. */
export function amountIn(text: string): Paise | undefined {
  const amount = parseRupees(text);
  return amount === 0 ? undefined : amount;
}

type AmountProps = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly asked: boolean;
  readonly help: HelpTopic;
  readonly autoFocus?: boolean;
};

/** Rupees that must be there. */
export function AmountField({ label, value, onChange, asked, help, autoFocus = false }: AmountProps) {
  const { t } = useWords();
  const isWrong = parseRupees(value) === undefined && (asked || value.trim() !== '');
  return (
    <TextField
      label={label}
      value={value}
      onChange={onChange}
      problem={isWrong ? t('fields.amount') : undefined}
      help={help}
      numeric
      autoFocus={autoFocus}
    />
  );
}
