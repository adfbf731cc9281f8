import type { paperLanguages as hindi } from '../hi/paper-languages.ts';
import type { SameKeys } from '../same-keys.ts';

export const paperLanguages = {
  label: 'Language of papers',
  names: { hi: 'Hindi only', en: 'English only', both: 'Hindi and English' },
  short: { hi: 'Hindi', en: 'English', both: 'Hindi + English' },
  paper: 'Paper: {{language}}',
} as const satisfies SameKeys<typeof hindi>;
