import type { peopleHelp as hindi } from '../../hi/help-fields/people.ts';
import type { SameKeys } from '../../same-keys.ts';

export const peopleHelp = {
  personName: 'Write the name as on the papers, such as Sunita Devi. Alt+I turns Roman letters into Hindi.',
  guardianRelation: 'Whose name comes next: father, husband or mother. Choose with the arrows.',
  guardian: 'The name of father, husband or mother, such as Ram Prasad. It tells like names apart.',
  village: 'Write the village or quarter, such as Akhlaspur. Search and receipts show it.',
  mobile:
    'A mobile number of 10 digits, such as 9876543210, or nothing. Do not write an Aadhaar number here.',
  birthYear: 'Only the year, such as 1985. Leave empty if not known.',
  correctionReason:
    'Why it is corrected, such as "saw the identity card". The old details stay in the history.',
  consentNotice: 'Read this notice out to the end. Go down with the arrows, then press Tab.',
  readLanguage: 'Choose the language in which it was read out. The copy of the consent says so.',
  consentWay:
    'How consent was given: signature, thumb print, or aloud before a witness. Choose what happened.',
  consentWitness: 'Who heard the consent, such as Mohan Ram. It is kept apart from the book.',
  consentPurposes:
    'Tick with Space what the person agreed to. Without the needed ones no service can be done.',
  ward: 'The number of the ward, such as 4. Leave empty if not known.',
  tola: 'The name of the hamlet, such as Purab Tola. Leave empty if not known.',
  familyVillage: 'The village where the family lives, such as Akhlaspur. The family register says so.',
  familyRelation: 'Choose what this person is to the head, such as daughter. The family register prints it.',
  familyReason: 'Choose what happened, such as marriage. The history of the family says so.',
  familyDay: 'The day on which it happened, such as 05-11-2026. Empty means today.',
  familyCorrection: 'Why it is corrected, such as "ward changed". It stays in the history of the family.',
} as const satisfies SameKeys<typeof hindi>;
