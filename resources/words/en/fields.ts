import type { fields as hindi } from '../hi/fields.ts';
import type { SameKeys } from '../same-keys.ts';

export const fields = {
  missing: 'This must be filled in.',
  tooShort: 'Write at least {{limit}} characters.',
  tooLong: 'No more than {{limit}} characters.',
  tooSmall: 'Cannot be less than {{limit}}.',
  tooLarge: 'Cannot be more than {{limit}}.',
  wrong: 'This is not right. Check it and write it again.',
  aadhaar: 'A 12-digit Aadhaar number is not kept here, so it was taken out. The law does not allow it.',
  amount: 'Write rupees in figures, such as 50 or 50.25.',
  hindiAid: 'Write Hindi with Roman letters',
  hindiSign: 'अ',
  hindiWords: 'Hindi words',
} as const satisfies SameKeys<typeof hindi>;
