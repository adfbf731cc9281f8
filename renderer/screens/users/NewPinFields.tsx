import { useWords } from '../../app/words.ts';
import { PinField } from '../../parts/PinField.tsx';
import { classes } from '../../parts/classes.ts';
import { type NewPin, differs } from './new-pin.ts';
import sheet from './UsersScreen.module.css';

const css = classes(sheet);

type Props = {
  readonly value: NewPin;
  readonly onChange: (value: NewPin) => void;
  /** Whether the program found that it is no PIN. */
  readonly isWrong: boolean;
  /** Whether it was tried to save: before that nothing is called wrong. */
  readonly tried: boolean;
  readonly autoFocus?: boolean;
};

/** A new PIN, typed twice. */
export function NewPinFields({ value, onChange, isWrong, tried, autoFocus = false }: Props) {
  const { t } = useWords();
  return (
    <div className={css('pair')}>
      <PinField
        label={t('users.newPin')}
        help="newPin"
        value={value.pin}
        onChange={(pin) => onChange({ ...value, pin })}
        problem={isWrong ? t('users.pinShort') : undefined}
        hint={t('users.pinHint')}
        autoFocus={autoFocus}
      />
      <PinField
        label={t('users.pinAgain')}
        help="pinAgain"
        value={value.again}
        onChange={(again) => onChange({ ...value, again })}
        problem={tried && differs(value) ? t('users.pinsDiffer') : undefined}
      />
    </div>
  );
}
