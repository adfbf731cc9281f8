import { describe, expect, test } from 'vitest';
import { PersonFields } from '../../contract/people.ts';
import { fields } from './people-room.ts';

const accepts = (part: Record<string, unknown>): boolean =>
  PersonFields.safeParse({ ...fields(), ...part }).success;

describe('the fields of a person', () => {
  test.each([
    ['name', 2, 80],
    ['guardian', 2, 80],
    ['village', 2, 60],
  ])('%s has %i to %i characters', (field, least, most) => {
    expect(accepts({ [field]: 'क'.repeat(least) })).toBe(true);
    expect(accepts({ [field]: 'क'.repeat(most) })).toBe(true);
    expect(accepts({ [field]: 'क'.repeat(least - 1) })).toBe(false);
    expect(accepts({ [field]: 'क'.repeat(most + 1) })).toBe(false);
    expect(accepts({ [field]: '   ' })).toBe(false);
  });

  test.each([
    ['', true],
    ['9876543210', true],
    ['६८७६ ५४३-२१०', true],
    ['5876543210', false],
    ['987654321', false],
    ['98765432101', false],
    ['+919876543210', false],
  ])('mobile %j is taken: %s', (mobile, taken) => {
    expect(accepts({ mobile })).toBe(taken);
  });

  test.each([
    ['', true],
    ['1900', true],
    ['२०२६', true],
    ['1899', false],
    ['2100', false],
    ['88', false],
  ])('year of birth %j is taken: %s', (birthYear, taken) => {
    expect(accepts({ birthYear })).toBe(taken);
  });

  test.each(['father', 'husband', 'mother', 'other'])('relation %s is taken', (relation) => {
    expect(accepts({ relation })).toBe(true);
  });

  test('no other relation is taken', () => {
    expect(accepts({ relation: 'son' })).toBe(false);
  });

  // Twelve digits with a right check digit, made for this test; not anybody's.
  test.each(['2341 2341 2346', '234123412346', '२३४१-२३४१-२३४६', 'सुनीता 234123412346 देवी'])(
    'what may be a full Aadhaar number is refused: %s',
    (number) => {
      for (const field of ['name', 'guardian', 'village']) expect(accepts({ [field]: number })).toBe(false);
      for (const field of ['name', 'guardian', 'village'])
        expect(accepts({ [field]: number.replace(/[6६](?=\D*$)/u, '7') })).toBe(true);
    },
  );

  test('are kept in one form: composed, single spaces, Latin digits, no invisible characters', () => {
    expect(fields({ name: '  सुनीता\u200b   देवी ', mobile: '९८७६५ ४३२१०' })).toMatchObject({
      name: 'सुनीता देवी',
      mobile: '9876543210',
    });
    expect(fields({ name: 'गुड\u093cिया कुमारी'.normalize('NFC') })).toEqual(
      fields({ name: 'गु\u095cिया कुमारी' }),
    );
  });
});
