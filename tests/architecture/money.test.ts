import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * Arithmetic that stays whole, or that is not money, in files that handle money. All else goes through
 * `contract/money.ts`.
 */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  // Digits and lengths of text, not money.
  'contract/aadhaar.ts': ['place % 8'],
  'contract/values.ts': ['4 * maximum'],
  // Lengths on paper.
  'main/printing/day-book-blocks.ts': ['format.width / 2', '2 * format.gap'],
  'main/printing/receipt-blocks.ts': ['format.small * 4'],
  'main/printing/closing-blocks.ts': ['(format.width - format.gap) / 2', '3 * format.total'],
  'main/printing/report-blocks.ts': ['format.width / 2', '2 * format.gap'],
  'main/printing/reversal-blocks.ts': ['format.body * SIGNING_LINES'],
  // Minutes.
  'main/receipts/reversals.rules.ts': ['10 * 60_000'],
  // The whole rupees and the paise of an amount, each to be said in words.
  'main/printing/amount-in-words.ts': [
    'Math.floor(',
    'rest / value',
    'rest %= value',
    'amount / 100',
    'amount % 100',
  ],
  // How well names fit each other.
  'main/people/known-person.rules.ts': ['sum + fit, 0) / few', '0.05 * (many - few)'],
  // Seconds since 1970.
  'main/receipts/receipt-code.ts': ['Math.floor(', 'Date.parse(place.at) / 1000'],
  // Notes, and their names: whole rupees.
  'renderer/screens/tickets/payment.ts': ['rupees * 100'],
  'renderer/screens/tickets/PayPanel.tsx': ['{note / 100'],
};

const sources = ['contract', 'main', 'renderer']
  .flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name))),
  )
  .map((name) => ({ name, code: readFileSync(join(ROOT, name), 'utf8') }));

/** The code alone: no comments, texts or patterns; of templates what is worked out in them. */
const bare = (code: string): string =>
  code
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(/(^|\s)\/\/.*$/gmu, '$1')
    .replace(/\/(?![*/\s])(?:\\.|\[[^\]\n]*\]|[^/\n\\])+\/[a-z]*u[a-z]*/gu, 'pattern')
    .replace(/'(?:\\.|[^'\\\n])*'/gu, 'text')
    .replace(/`(?:\\.|[^`\\])*`/gu, (template) =>
      [...template.matchAll(/\$\{([^{}]*)\}/gu)].map(([, worked = '']) => `(${worked})`).join(';'),
    );

const handlesMoney = (code: string): boolean => /\bPaise\b|\/money\.ts'/u.test(code);

/** What could make a fraction of a paisa, or round one away: division, products, and the floating-point helpers. */
const FLOATS =
  /\bparseFloat\(|\.to(?:Fixed|Precision|Exponential)\(|\bMath\.(?:round|floor|ceil|trunc|fround)\(|(?<!import|export)(?:[\w)\]}]|\{\w+)\s+(?:\*\*?|\/|%)\s+\S+|[*/%]=/gu;

function floatsIn(name: string, code: string): string[] {
  if (name === 'contract/money.ts' || !handlesMoney(code)) return [];
  const allowed = ALLOWED[name] ?? [];
  const plain = allowed.reduce((rest, part) => rest.replaceAll(part, 'whole'), bare(code));
  return [...plain.matchAll(FLOATS)].map(([found]) => `${name}: ${found.trim()}`);
}

describe('money', () => {
  test('is never divided, multiplied or rounded outside contract/money.ts', () => {
    expect(sources.flatMap(({ name, code }) => floatsIn(name, code))).toEqual([]);
  });

  test.each([
    'amount / 2',
    'amount * 1.18',
    '(amount + other) / parts.length',
    'amount % 100',
    'amount /= 2',
    'Math.round(amount)',
    'Number.parseFloat(typed)',
    'amount.toFixed(2)',
    '`₹ ${amount / 100}`',
  ])('would be found where it is: %s', (code) => {
    expect(floatsIn('main/some/file.ts', `type A = Paise;\nconst x = ${code};`)).toHaveLength(1);
  });

  test.each([
    '// a / b',
    '/* a * b */',
    "'SELECT * FROM a / b'",
    '`SELECT count(*) / 2 FROM ${table}`',
    'text.replace(/a * b/gu, c)',
    '<Amount paise={total} />',
  ])('is not found where it is not: %s', (code) => {
    expect(floatsIn('main/some/file.ts', `type A = Paise;\nconst x = ${code}`)).toEqual([]);
  });

  test('is looked for in the files that have it', () => {
    const looked = sources.filter(({ code }) => handlesMoney(code)).map(({ name }) => name);
    expect(looked).toEqual(
      expect.arrayContaining(['main/ledger/ledger.rules.ts', 'main/tickets/pricing.rules.ts']),
    );
    const names = new Set(sources.map(({ name }) => name));
    expect(Object.keys(ALLOWED).filter((name) => !names.has(name))).toEqual([]);
  });
});
