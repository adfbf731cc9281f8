// Costs of writing one sound for another, of leaving one out and of putting one in. All letters are those of fold.ts.
const LETTERS = 128;
const LONGEST = 60;
const OTHER_FIRST_LETTER = 1.4;
const EXTRA_FIRST_LETTER = 1.5;
const SWAPPED = 0.5;
const UNTYPED = 0.01;

const NEAR: readonly (readonly [number, string])[] = [
  [0.2, 'kK gG cC jJ tT dD pP bB sS'],
  [0.25, 'vb vB ie uo'],
  [0.3, 'rd rD'],
  [0.35, 'yj yi ye vu vo'],
  [0.4, 'ae ao ai au nm Cs CS'],
  [0.6, 'jg cs cS kc kC'],
];
const VOWELS = 'aeiou';

function replacementCosts(): Float64Array {
  const costs = new Float64Array(LETTERS * LETTERS).fill(1);
  const set = (one: string, other: string, cost: number): void => {
    costs[one.charCodeAt(0) * LETTERS + other.charCodeAt(0)] = cost;
    costs[other.charCodeAt(0) * LETTERS + one.charCodeAt(0)] = cost;
  };
  for (const one of VOWELS) for (const other of VOWELS) set(one, other, 0.6);
  for (const [cost, pairs] of NEAR)
    for (const pair of pairs.split(' ')) set(pair.charAt(0), pair.charAt(1), cost);
  for (let letter = 0; letter < LETTERS; letter += 1) costs[letter * LETTERS + letter] = 0;
  return costs;
}

function gapCosts(): Float64Array {
  const costs = new Float64Array(LETTERS).fill(0.9);
  const set = (letters: string, cost: number): void => {
    for (const letter of letters) costs[letter.charCodeAt(0)] = cost;
  };
  set('eiou', 0.35);
  set('a', 0.15);
  set('hy', 0.3);
  set('n', 0.55);
  return costs;
}

const REPLACE = replacementCosts();
const GAP = gapCosts();

// Letters of other scripts share one place; they never fold alike, and a wrong cost there does no harm.
const code = (word: string, at: number): number => Math.min(word.charCodeAt(at), LETTERS - 1);
const cell = (row: Float64Array, at: number): number => row[at] ?? Number.POSITIVE_INFINITY;

// Reused between calls: search calls this many thousand times a key press.
let before = new Float64Array(LONGEST + 1);
let above = new Float64Array(LONGEST + 1);
let here = new Float64Array(LONGEST + 1);

function fillRow(query: string, target: string, row: number, width: number): void {
  const letter = code(query, row - 1);
  const earlier = row > 1 ? code(query, row - 2) : -1;
  const gap = cell(GAP, letter);
  here[0] = cell(above, 0) + gap * (row === 1 ? EXTRA_FIRST_LETTER : 1);
  for (let column = 1; column <= width; column += 1) {
    const other = code(target, column - 1);
    const weight = row === 1 && column === 1 ? OTHER_FIRST_LETTER : 1;
    let best = cell(above, column - 1) + cell(REPLACE, letter * LETTERS + other) * weight;
    best = Math.min(best, cell(above, column) + gap, cell(here, column - 1) + cell(GAP, other));
    if (column > 1 && other === earlier && letter === code(target, column - 2))
      best = Math.min(best, cell(before, column - 2) + SWAPPED);
    here[column] = best;
  }
}

/**
 * How far a typed word is from a stored one, both as fine forms of fold.ts: 0 when they are the same, about 0.2 for
 * a slip that people make daily (s for sh), about 1 for a wrong letter. With `prefix` the typed word may be the
 * beginning of the stored one; letters not yet typed then cost next to nothing, but enough to rank short words first.
 * Only the first 60 letters of the stored word count.
 */
export function distance(query: string, target: string, prefix = false): number {
  const width = Math.min(target.length, LONGEST);
  above[0] = 0;
  for (let column = 1; column <= width; column += 1)
    above[column] = cell(above, column - 1) + cell(GAP, code(target, column - 1));
  for (let row = 1; row <= query.length; row += 1) {
    fillRow(query, target, row, width);
    [before, above, here] = [above, here, before];
  }
  if (!prefix) return cell(above, width);
  let best = Number.POSITIVE_INFINITY;
  for (let column = 0; column <= width; column += 1)
    best = Math.min(best, cell(above, column) + UNTYPED * (width - column));
  return best;
}
