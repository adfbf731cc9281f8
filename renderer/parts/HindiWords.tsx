import { Button } from 'react-aria-components/Button';
import { KEYS, keyName } from '../../contract/keys.ts';
import { useWords } from '../app/words.ts';
import sheet from './HindiWords.module.css';
import { classes } from './classes.ts';
import { KeyCap } from './KeyCap.tsx';

const css = classes(sheet);

type Props = {
  readonly id: string;
  readonly words: readonly string[];
  readonly onChoose: (place: number) => void;
};

/** The words that Latin letters may mean, each with the key that takes it. */
export function HindiWords({ id, words, onChoose }: Props) {
  const { t } = useWords();
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={t('fields.hindiWords')}
      className={css('words')}
      // A press on the list leaves the focus in the field.
      onMouseDown={(event) => event.preventDefault()}
    >
      {words.map((word, place) => (
        <li
          key={word}
          id={`${id}-${place}`}
          role="option"
          aria-selected={place === 0}
          className={css('word')}
          lang="hi"
          onClick={() => onChoose(place)}
        >
          <KeyCap>{String(place + 1)}</KeyCap> {word}
        </li>
      ))}
    </ul>
  );
}

/** Says whether Latin letters become Hindi in this field, and by which key that changes. */
export function HindiSwitch({ isOn, onPress }: { readonly isOn: boolean; readonly onPress: () => void }) {
  const { t } = useWords();
  return (
    <Button
      className={css('switch', isOn && 'on')}
      aria-pressed={isOn}
      onPress={onPress}
      excludeFromTabOrder
      preventFocusOnPress
    >
      <span lang="hi" aria-hidden="true">
        {t('fields.hindiSign')}
      </span>
      <span className={css('unseen')}>{t('fields.hindiAid')}</span>
      <KeyCap>{keyName(KEYS.hindiWords)}</KeyCap>
    </Button>
  );
}
