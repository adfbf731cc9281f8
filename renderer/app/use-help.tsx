import { useState } from 'react';
import type { ReactNode } from 'react';
import { KEYS } from '../../contract/keys.ts';
import type { Guide } from './guide.ts';
import { HelpDialog } from './HelpDialog.tsx';
import { shownKeys } from './keys.ts';
import type { KeyBinding, ShownKey } from './keys.ts';
import { useWords } from './words.ts';

// The field and the keys as they were before the help covered them.
type Asked = {
  readonly field: Element | null;
  readonly topic: string | undefined;
  readonly keys: readonly ShownKey[];
};

/** The help dialog gives the hand back to the field by itself, but to a field with a list it fails to: then this does. */
function giveBack(field: Element | null | undefined): void {
  const afterDialog = (): void => {
    if (field instanceof HTMLElement && document.activeElement === document.body) field.focus();
  };
  requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(afterDialog)));
}

/** F1 and what it opens; `guides` are offered there too. */
export function useHelp(guides: readonly Guide[] = []): {
  readonly key: KeyBinding;
  readonly isOpen: boolean;
  readonly dialog: ReactNode;
} {
  const { t } = useWords();
  const [asked, ask] = useState<Asked>();
  const open = (): void => {
    const field = document.activeElement;
    const topic = field?.closest('[data-help]')?.getAttribute('data-help') ?? undefined;
    ask({ field, topic, keys: shownKeys() });
  };
  const close = (): void => {
    giveBack(asked?.field);
    ask(undefined);
  };
  return {
    key: { ...KEYS.help, label: t('keys.help'), always: true, run: open },
    isOpen: asked !== undefined,
    dialog: asked && <HelpDialog topic={asked.topic} keys={asked.keys} guides={guides} onClose={close} />,
  };
}
