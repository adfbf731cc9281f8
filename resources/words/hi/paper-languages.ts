/** Of the languages in which papers are printed. */
export const paperLanguages = {
  label: 'कागज़ की भाषा',
  names: { hi: 'केवल हिंदी', en: 'केवल अंग्रेज़ी', both: 'हिंदी और अंग्रेज़ी' },
  short: { hi: 'हिंदी', en: 'अंग्रेज़ी', both: 'हिंदी + अंग्रेज़ी' },
  paper: 'कागज़: {{language}}',
} as const;
