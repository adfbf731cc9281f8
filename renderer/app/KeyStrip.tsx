import { Button } from 'react-aria-components/Button';
import { KEYS, keyName } from '../../contract/keys.ts';
import { classes } from '../parts/classes.ts';
import { KeyCap } from '../parts/KeyCap.tsx';
import sheet from './KeyStrip.module.css';
import { useShownKeys } from './keys.ts';
import { useWords } from './words.ts';

const css = classes(sheet);

/** These stand on their buttons at the top of the window. */
const IN_HEADER = new Set([KEYS.switchUser, KEYS.language].map(keyName));

/** The keys that work now, each also a button for the hand on the mouse. */
export function KeyStrip() {
  const { t } = useWords();
  const keys = useShownKeys().filter((binding) => !IN_HEADER.has(keyName(binding)));
  return (
    <nav className={css('strip')} aria-label={t('keys.strip')}>
      {keys.map((binding) => (
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
