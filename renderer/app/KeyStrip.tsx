import { Button } from 'react-aria-components/Button';
import { keyName } from '../../contract/keys.ts';
import { classes } from '../parts/classes.ts';
import { KeyCap } from '../parts/KeyCap.tsx';
import sheet from './KeyStrip.module.css';
import { useShownKeys } from './keys.ts';
import { useWords } from './words.ts';

const css = classes(sheet);

/** The keys that work now, each also a button for the hand on the mouse. */
export function KeyStrip() {
  const { t } = useWords();
  return (
    <nav className={css('strip')} aria-label={t('keys.strip')}>
      {useShownKeys().map((binding) => (
        <Button
          key={keyName(binding)}
          className={css('key')}
          onPress={binding.run}
          excludeFromTabOrder
          preventFocusOnPress
        >
          <KeyCap>{keyName(binding)}</KeyCap>
          {binding.label}
        </Button>
      ))}
    </nav>
  );
}
