import { useId, useState } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { holdsAadhaarNumber } from '../../contract/aadhaar.ts';
import { useWords } from '../app/words.ts';
import { helpAt } from './help-topic.ts';
import type { HelpTopic } from './help-topic.ts';
import sheet from './Field.module.css';
import { classes } from './classes.ts';
import { HindiSwitch, HindiWords } from './HindiWords.tsx';
import { Icon } from './Icon.tsx';
import { KeyCap } from './KeyCap.tsx';
import { useHindiAid } from './use-hindi-aid.ts';

const css = classes(sheet);

const NUMBERS = /[\d०-९](?:[ .\-\u00a0\u2010-\u2015]?[\d०-९])*/gu;

/**
 * Watches what is typed for a full Aadhaar number. Such a number never becomes part of the value: its digits are
 * taken out of the field at once and `refused` says why.
 */
export function useRefusal(
  onChange: (text: string) => void,
  isExempt = false,
): {
  readonly refused: boolean;
  readonly accept: (text: string) => void;
} {
  const [refused, setRefused] = useState(false);
  const accept = (text: string): void => {
    const holds = !isExempt && holdsAadhaarNumber(text);
    setRefused(holds);
    onChange(holds ? text.replace(NUMBERS, '') : text);
  };
  return { refused, accept };
}

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Words for what is wrong; empty or absent when nothing is. */
  readonly problem?: string | undefined;
  readonly hint?: string;
  readonly help: HelpTopic;
  readonly keyCap?: string;
  readonly numeric?: boolean;
  readonly lang?: 'hi' | 'en';
  readonly autoFocus?: boolean;
  readonly isRequired?: boolean;
  readonly maxLength?: number;
  /** For a number that is twelve digits by right, of which one in ten passes the check of an Aadhaar number. */
  readonly isOfficialNumber?: boolean;
  /** What is there is selected when the field gets the focus, so that typing replaces it. */
  readonly selects?: boolean;
  /** Takes Hindi words, and offers to write them from Latin letters. */
  readonly takesHindi?: boolean;
};

/** One line of text with its label, a hint, and what is wrong with it. */
export function TextField(props: Props) {
  const { t } = useWords();
  const { refused, accept } = useRefusal(props.onChange, props.isOfficialNumber);
  const id = useId();
  const aid = useHindiAid(props.value, accept, props.takesHindi ?? false);
  const offers = aid.words.length > 0;
  const problem = refused ? t('fields.aadhaar') : props.problem;
  return (
    <AriaTextField
      className={css('field')}
      value={props.value}
      onChange={accept}
      isInvalid={Boolean(problem)}
      isRequired={props.isRequired ?? false}
      validationBehavior="aria"
      {...helpAt(props.help)}
    >
      <Label className={css('label')}>
        {props.label}
        {props.keyCap !== undefined && <KeyCap>{props.keyCap}</KeyCap>}
      </Label>
      <div className={css('row')}>
        <Input
          className={css('input', props.numeric && 'numeric')}
          onKeyDown={aid.onKeyDown}
          onInput={aid.onInput}
          onSelect={aid.onSelect}
          onBlur={aid.onBlur}
          {...(aid.isOn && {
            role: 'combobox',
            'aria-autocomplete': 'list',
            'aria-expanded': offers,
            ...(offers && { 'aria-controls': id, 'aria-activedescendant': `${id}-0` }),
          })}
          autoComplete="off"
          spellCheck={false}
          {...(props.selects ? { onFocus: (event) => event.target.select() } : {})}
          {...(props.numeric ? { inputMode: 'decimal' } : {})}
          {...(props.lang ? { lang: props.lang } : {})}
          {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
          // The first field of a form or dialog that the operator has just opened.
          autoFocus={props.autoFocus ?? false}
        />
        {props.takesHindi && <HindiSwitch isOn={aid.isOn} onPress={aid.toggle} />}
        {offers && <HindiWords id={id} words={aid.words} onChoose={aid.choose} />}
      </div>
      {props.hint !== undefined && !problem && (
        <Text slot="description" className={css('hint')}>
          {props.hint}
        </Text>
      )}
      <FieldError className={css('problem')}>
        <Icon name="warn" size={18} />
        <span>{problem}</span>
      </FieldError>
    </AriaTextField>
  );
}
