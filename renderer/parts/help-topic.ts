import type { hi } from '../../resources/words/hi/index.ts';

/** What F1 can say about a field; the words are under `help.fields`. */
export type HelpTopic = keyof (typeof hi)['help']['fields'];

/** Marks what F1 speaks of while the focus is on it or within it; the nearest mark counts. */
export const helpAt = (topic: HelpTopic) => ({ 'data-help': topic });
