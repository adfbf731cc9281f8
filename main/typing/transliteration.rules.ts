/** Latin letters and what they stand for in Devanagari, each with a cost: 0 the usual, 1 seldom. */
type Spelling = readonly [devanagari: string, cost: number];

const CONSONANTS: Readonly<Record<string, readonly Spelling[]>> = {
  ksh: [['क्ष', 0]],
  chh: [['छ', 0]],
  shr: [['श्र', 0]],
  gy: [
    ['ज्ञ', 0.5],
    ['ग्य', 0.4],
  ],
  jn: [['ज्ञ', 0.3]],
  tr: [['त्र', 0]],
  kh: [
    ['ख', 0],
    ['ख़', 1.1],
  ],
  gh: [['घ', 0]],
  ch: [
    ['च', 0],
    ['छ', 0.7],
  ],
  jh: [['झ', 0]],
  th: [
    ['थ', 0.1],
    ['ठ', 0.5],
    ['त', 1.1],
  ],
  dh: [
    ['ध', 0.1],
    ['ढ', 0.6],
  ],
  rh: [['ढ़', 0.4]],
  ph: [['फ', 0]],
  bh: [['भ', 0]],
  sh: [
    ['श', 0.1],
    ['ष', 0.6],
    ['स', 1.3],
  ],
  ng: [
    ['ंग', 0.1],
    ['नग', 0.7],
  ],
  k: [['क', 0]],
  g: [['ग', 0]],
  c: [
    ['क', 0.4],
    ['च', 0.4],
  ],
  j: [['ज', 0]],
  t: [
    ['त', 0.1],
    ['ट', 0.45],
  ],
  d: [
    ['द', 0.1],
    ['ड', 0.4],
    ['ड़', 0.8],
  ],
  n: [
    ['न', 0.05],
    ['ण', 0.6],
  ],
  p: [['प', 0]],
  b: [
    ['ब', 0],
    ['व', 1.3],
  ],
  m: [['म', 0]],
  y: [['य', 0]],
  r: [
    ['र', 0],
    ['ड़', 0.75],
  ],
  l: [['ल', 0]],
  v: [['व', 0]],
  w: [['व', 0]],
  s: [
    ['स', 0.05],
    ['श', 0.75],
  ],
  h: [['ह', 0]],
  z: [
    ['ज़', 0.2],
    ['ज', 0.3],
  ],
  f: [
    ['फ', 0.2],
    ['फ़', 0.3],
  ],
  q: [
    ['क', 0.3],
    ['क़', 0.6],
  ],
  x: [
    ['क्स', 0.4],
    ['क्ष', 0.4],
  ],
};

/** A vowel as it stands alone and as a sign. `where` says at which place of a word it is read so. */
type Vowel = { readonly alone: string; readonly sign: string; readonly cost: number; readonly where?: 'end' };
const vowel = (alone: string, sign: string, cost: number, where?: 'end'): Vowel => ({
  alone,
  sign,
  cost,
  ...(where && { where }),
});

const VOWELS: Readonly<Record<string, readonly Vowel[]>> = {
  aai: [vowel('आई', 'ाई', 0.1)],
  aon: [vowel('आंव', 'ांव', 0, 'end')],
  iya: [vowel('इया', 'िया', 0.15)],
  ia: [vowel('इया', 'िया', 0.3)],
  ai: [vowel('ऐ', 'ै', 0.2), vowel('आई', 'ाई', 0.7), vowel('अई', 'ई', 0.9)],
  au: [vowel('औ', 'ौ', 0.1)],
  ou: [vowel('औ', 'ौ', 0.3)],
  aa: [vowel('आ', 'ा', 0)],
  ee: [vowel('ई', 'ी', 0)],
  ii: [vowel('ई', 'ी', 0)],
  oo: [vowel('ऊ', 'ू', 0.05)],
  uu: [vowel('ऊ', 'ू', 0)],
  ri: [vowel('ऋ', 'ृ', 0.55)],
  y: [vowel('ई', 'ी', 0.05, 'end')],
  a: [vowel('अ', '', 0.15), vowel('आ', 'ा', 0.3)],
  i: [vowel('इ', 'ि', 0.1), vowel('ई', 'ी', 0.4)],
  u: [vowel('उ', 'ु', 0.1), vowel('ऊ', 'ू', 0.4)],
  e: [vowel('ए', 'े', 0.05), vowel('ऐ', 'ै', 0.8)],
  o: [vowel('ओ', 'ो', 0.05), vowel('औ', 'ौ', 0.8)],
};
/** At the end of a word these cost otherwise: names end in a long vowel, and hardly ever in a written-out a. */
const AT_END: Readonly<Record<string, number>> = { aा: 0.1, a: 0.75, iी: 0.05, iि: 0.5, uू: 0.2, uु: 0.3 };

const KEYS = [...new Set([...Object.keys(CONSONANTS), ...Object.keys(VOWELS)])].toSorted(
  (one, other) => other.length - one.length,
);
/** What one more letter in one reading gains: "sh" is rather श than स and ह. */
const LONGER = -0.12;
/** Two consonants without a vowel between them: one joined letter, or two with an unspoken a. */
const JOINED = { usual: 0.1, seldom: 0.55, breath: 1.2 } as const;
const APART = { usual: 0.2, seldom: 0.12, same: 0.5 } as const;
/** What is usually joined: with r, y and v after it, with r before it, and s before a stop. */
const USUALLY_JOINED = /[कगतदपबशस]र$|[कगजणतदधनपबमलशसख]य$|[सशतद]व$|र[मवकगजतथदधनपबय]$|[सष][तथकपटठम]$|क्ष$/u;
const NASAL_SIGN = 0.02;
const WIDTH = 60;
const VIRAMA = '्';
const ANUSVARA = 'ं';

/** A way to write the letters up to a place; `bare` while its last consonant still waits for a vowel. */
type Way = { readonly at: number; readonly text: string; readonly cost: number; readonly bare: boolean };

export type Written = { readonly text: string; readonly cost: number };

function withVowel(way: Way, key: string, length: number): Way[] {
  const at = way.at + key.length;
  const isEnd = at >= length;
  if (key === 'ri' && !way.bare) return [];
  return (VOWELS[key] ?? []).flatMap(({ alone, sign, cost, where }) => {
    if (where === 'end' && !(isEnd && way.bare)) return [];
    const atEnd = isEnd && way.bare ? AT_END[`${key}${sign}`] : undefined;
    const more = (atEnd ?? cost) + (key.length - 1) * LONGER;
    return [{ at, text: way.text + (way.bare ? sign : alone), cost: way.cost + more, bare: false }];
  });
}

function withConsonant(way: Way, key: string, word: string): Way[] {
  const at = way.at + key.length;
  const ways = (CONSONANTS[key] ?? []).flatMap(([letter, price]): Way[] => {
    const cost = way.cost + price + (key.length - 1) * LONGER;
    const isNasal = letter.startsWith(ANUSVARA);
    if (isNasal && (way.bare || way.at === 0)) return [];
    if (!way.bare) return [{ at, text: way.text + letter, cost, bare: true }];
    const last = way.text.slice(-1);
    const isUsual = last === letter || USUALLY_JOINED.test(last + letter.slice(0, 1));
    const apart = last === letter ? APART.same : isUsual ? APART.usual : APART.seldom;
    const joined = key === 'h' ? JOINED.breath : isUsual ? JOINED.usual : JOINED.seldom;
    return [
      { at, text: way.text + VIRAMA + letter, cost: cost + joined, bare: true },
      { at, text: way.text + letter, cost: cost + apart, bare: true },
    ];
  });
  const isNasal = (key === 'n' || key === 'm') && !way.bare && way.at > 0;
  if (isNasal && /[kgcjtdpbsvwfqxyz]/u.test(word.charAt(at)))
    ways.push({ at, text: way.text + ANUSVARA, cost: way.cost + NASAL_SIGN, bare: false });
  return ways;
}

/** How Latin letters, as people type Hindi with them, may be written in Devanagari: the likeliest first, at most `most`. */
export function transliterate(latin: string, most = 8): Written[] {
  const word = latin.toLowerCase().replace(/[^a-z]/gu, '');
  const done = new Map<string, number>();
  let ways: Way[] = word === '' ? [] : [{ at: 0, text: '', cost: 0, bare: false }];
  while (ways.length > 0) {
    const next: Way[] = [];
    for (const way of ways) {
      if (way.at >= word.length) {
        done.set(way.text, Math.min(way.cost, done.get(way.text) ?? Number.POSITIVE_INFINITY));
        continue;
      }
      for (const key of KEYS)
        if (word.startsWith(key, way.at))
          next.push(...withVowel(way, key, word.length), ...withConsonant(way, key, word));
    }
    ways = next
      .toSorted((one, other) => one.cost - one.at * 0.05 - (other.cost - other.at * 0.05))
      .slice(0, WIDTH);
  }
  return [...done]
    .map(([text, cost]) => ({ text: text.normalize('NFC'), cost }))
    .toSorted((one, other) => one.cost - other.cost)
    .slice(0, most);
}
