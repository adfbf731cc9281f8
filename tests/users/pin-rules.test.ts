import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashPin, isPin, PIN_COST } from '../../main/users/pin-hash.ts';
import { isWeakPin } from '../../main/users/pin.rules.ts';

describe('a PIN that is refused', () => {
  test.each([
    ['one digit', ['000000', '111111', '99999999']],
    ['a run', ['123456', '456789', '987654', '890123', '135791', '1234567890', '0246802']],
    ['a block again and again', ['121212', '123123', '12341234', '575757']],
    ['digits in rows', ['112233', '111222', '77778888']],
    ['two digits only', ['112121', '700777']],
    ['a mirror', ['123321', '907709', '4839384']],
    ['a date of six digits', ['150847', '311299', '470815', '081547', '102024']],
    ['a date of eight digits', ['15081947', '19470815', '08151947']],
    ['a path over the keys, or a number that everybody knows', ['147258', '159753', '852456', '786786']],
    ['an Aadhaar number', ['999941057058']],
  ])('is %s', (_, pins) => {
    expect(pins.filter((pin) => !isWeakPin(pin))).toEqual([]);
  });

  test('is one in seven of six digits, and no more: enough are left to choose from', () => {
    const all = Array.from({ length: 1_000_000 }, (_, number) => String(number).padStart(6, '0'));
    const weak = all.filter(isWeakPin).length;
    expect(weak).toBeGreaterThan(90_000);
    expect(weak).toBeLessThan(150_000);
  });
});

test('a PIN that follows no rule is taken', () => {
  expect(['738291', '904627', '615043', '482957', '5273069418'].filter(isWeakPin)).toEqual([]);
});

describe('the hash of a PIN', () => {
  test('at its real cost knows its own PIN and no other, and says how it was made', async () => {
    const stored = await hashPin('738291', PIN_COST);
    expect(stored.hash).toMatch(/^scrypt\$131072\$8\$1\$[0-9a-f]{64}$/u);
    expect(stored.salt).toMatch(/^[0-9a-f]{32}$/u);
    expect(await isPin('738291', stored)).toBe(true);
    expect(await isPin('738292', stored)).toBe(false);
  });

  test('differs each time, and belongs to its salt', async () => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^\d{6,12}$/u), async (pin) => {
        const [one, other] = [await hashPin(pin, 2), await hashPin(pin, 2)];
        expect(one.hash).not.toBe(other.hash);
        expect(await isPin(pin, one)).toBe(true);
        expect(await isPin(pin, { ...one, salt: other.salt })).toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  test('of a form that is not known is a defect, never a match', async () => {
    await expect(isPin('738291', { hash: 'sha1$2$8$1$00', salt: '00' })).rejects.toThrow(/known form/u);
  });
});
