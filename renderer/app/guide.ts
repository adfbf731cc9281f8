import type { IconName } from '../parts/Icon.tsx';

/** Something that teaches, reached from the help and from the go-to box. */
export type Guide = {
  /** Its name among the words that people say for it. */
  readonly id: 'firstLesson' | 'keyCard';
  readonly icon: IconName;
  readonly words: { readonly hi: string; readonly en: string };
  readonly run: () => void;
};
