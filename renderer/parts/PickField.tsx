import { Button } from 'react-aria-components/Button';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import type { BothLanguages } from '../../contract/values.ts';
import { useWords } from '../app/words.ts';
import { helpAt } from './help-topic.ts';
import type { HelpTopic } from './help-topic.ts';
import sheet from './Field.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { useRefusal } from './TextField.tsx';

const css = classes(sheet);

export type Pick = { readonly code: string; readonly name: BothLanguages };

type Props = {
  readonly label: string;
  readonly items: readonly Pick[];
  readonly text: string;
  /** What was typed, and the item it names when it names one. */
  readonly onChange: (text: string, item: Pick | undefined) => void;
  readonly problem?: string | undefined;
  readonly help: HelpTopic;
};

/** Many panchayats have no code in any source yet; their English name tells them apart within a block. */
const idOf = ({ code, name }: Pick): string => code || name.en;

const plain = (text: string): string => text.normalize('NFC').trim().toLocaleLowerCase('en');

const named = ({ name }: Pick, text: string): boolean =>
  plain(name.hi) === plain(text) || plain(name.en) === plain(text);

/** A name picked from a list in either script; a name that the list lacks can be typed. */
export function PickField({ label, items, text, onChange, problem, help }: Props) {
  const { t, say, language } = useWords();
  const change = (typed: string): void =>
    onChange(
      typed,
      items.find((item) => named(item, typed)),
    );
  const { refused, accept } = useRefusal(change);
  const isChosen = items.some((item) => named(item, text));
  const matches = items.filter(
    ({ name }) => isChosen || plain(name.hi).includes(plain(text)) || plain(name.en).includes(plain(text)),
  );
  const wrong = refused ? t('fields.aadhaar') : problem;
  return (
    <ComboBox
      className={css('field')}
      items={matches}
      inputValue={text}
      onInputChange={accept}
      onSelectionChange={(id) => {
        const item = items.find((one) => idOf(one) === id);
        if (item) onChange(say(item.name), item);
      }}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={Boolean(wrong)}
      validationBehavior="aria"
      {...helpAt(help)}
    >
      <Label className={css('label')}>{label}</Label>
      <div className={css('row')}>
        <Input className={css('input')} autoComplete="off" spellCheck={false} />
        <Button className={css('toggle')} aria-label={t('common.showList')}>
          <Icon name="down" size={18} />
        </Button>
      </div>
      <FieldError className={css('problem')}>
        <Icon name="warn" size={18} />
        <span>{wrong}</span>
      </FieldError>
      <Popover className={css('popover')}>
        <ListBox<Pick> className={css('list')} aria-label={label}>
          {(item) => (
            <ListBoxItem id={idOf(item)} textValue={item.name[language]} className={css('option')}>
              {item.name[language]}
              <small lang={language === 'hi' ? 'en' : 'hi'}>
                {language === 'hi' ? item.name.en : item.name.hi}
              </small>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
