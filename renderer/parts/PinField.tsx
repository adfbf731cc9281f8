import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField } from 'react-aria-components/TextField';
import { latinDigits } from '../../contract/money.ts';
import sheet from './Field.module.css';
import { classes } from './classes.ts';
import { helpAt } from './help-topic.ts';
import type { HelpTopic } from './help-topic.ts';
import { Icon } from './Icon.tsx';

const css = classes(sheet);

const MOST_DIGITS = 12;

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (digits: string) => void;
  readonly problem?: string | undefined;
  readonly help: HelpTopic;
  readonly hint?: string;
  readonly autoFocus?: boolean;
};

/** A PIN: digits of either script, never shown and never remembered by the window. */
export function PinField({ label, value, onChange, problem, help, hint, autoFocus = false }: Props) {
  return (
    <TextField
      className={css('field')}
      type="password"
      value={value}
      onChange={(typed) => onChange(latinDigits(typed).replace(/\D/gu, '').slice(0, MOST_DIGITS))}
      isInvalid={Boolean(problem)}
      validationBehavior="aria"
      {...helpAt(help)}
    >
      <Label className={css('label')}>{label}</Label>
      <div className={css('row')}>
        <Input
          className={css('input', 'pin')}
          autoComplete="off"
          inputMode="numeric"
          // The field of a dialog that the operator has just opened.
          autoFocus={autoFocus}
        />
      </div>
      {hint !== undefined && !problem && (
        <Text slot="description" className={css('hint')}>
          {hint}
        </Text>
      )}
      <FieldError className={css('problem')}>
        <Icon name="warn" size={18} />
        <span>{problem}</span>
      </FieldError>
    </TextField>
  );
}
