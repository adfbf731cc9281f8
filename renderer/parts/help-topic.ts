import type { hi } from '../../resources/words/hi/index.ts';

/** What F1 can say about a field; the words are under `help.fields`. */
export type HelpTopic = keyof (typeof hi)['help']['fields'];
