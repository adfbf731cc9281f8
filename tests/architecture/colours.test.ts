import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const SHEET = readFileSync(join(import.meta.dirname, '../../renderer/styles/tokens.css'), 'utf8');
const [LIGHT = '', DARK = ''] = SHEET.split('@media (prefers-color-scheme: dark)');

/** The colours that a part of the sheet gives, by name; those of training are apart. */
function coloursIn(part: string): Map<string, string> {
  const plain = part.replace(/:root\[data-mode='training'\] \{[^}]*\}/gu, '');
  return new Map(
    [...plain.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/gu)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

function trainingIn(part: string): Map<string, string> {
  const [, block = ''] = /:root\[data-mode='training'\] \{([^}]*)\}/u.exec(part) ?? [];
  return new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/gu)].map(([, name = '', hex = '']) => [name, hex]),
  );
}

const light = coloursIn(LIGHT);
const dark = new Map([...light, ...coloursIn(DARK)]);
const THEMES = {
  light,
  dark,
  'light training': new Map([...light, ...trainingIn(LIGHT)]),
  'dark training': new Map([...dark, ...trainingIn(LIGHT), ...trainingIn(DARK)]),
} as const;

/** The relative luminance of a colour, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['sheet', 'canvas', 'panel'];
const on = (front: string, grounds: readonly string[], least: number) =>
  grounds.map((ground) => ({ front, ground, least }));

/** What stands on what, and the least contrast: 7 for amounts, 4.5 for words, 3 for what only has to be seen. */
const PAIRS = [
  ...on('text', [...GROUNDS, 'primary-soft', 'done-soft', 'waiting-soft', 'problem-soft'], 7),
  ...on('text-second', GROUNDS, 4.5),
  ...on('primary', [...GROUNDS, 'primary-soft'], 4.5),
  ...on('on-primary', ['primary', 'primary-dark'], 4.5),
  ...on('done', ['sheet', 'done-soft'], 4.5),
  ...on('waiting', ['sheet', 'waiting-soft'], 4.5),
  ...on('problem', ['sheet', 'problem-soft'], 4.5),
  ...on('frame-text', ['frame', 'frame-raised'], 4.5),
  ...on('frame-text-second', ['frame'], 4.5),
  ...on('border', GROUNDS, 3),
  ...on('focus', GROUNDS, 3),
];

describe.each(Object.entries(THEMES))('the %s colours', (_, colours) => {
  test.each(PAIRS)('show $front on $ground', ({ front, ground, least }) => {
    expect(contrast(colours.get(front) ?? '', colours.get(ground) ?? '')).toBeGreaterThanOrEqual(least);
  });
});

test('black on white is 21 to 1, and a colour on itself 1 to 1', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#12487f', '#12487f')).toBe(1);
});
