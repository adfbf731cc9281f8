// Devanagari letters as the fold's own alphabet; see fold.ts for what its letters mean.
const CONSONANTS: Readonly<Record<string, string>> = {
  क: 'k',
  ख: 'K',
  ग: 'g',
  घ: 'G',
  ङ: 'n',
  च: 'c',
  छ: 'C',
  ज: 'j',
  झ: 'J',
  ञ: 'n',
  ट: 't',
  ठ: 'T',
  ड: 'd',
  ढ: 'D',
  ण: 'n',
  त: 't',
  थ: 'T',
  द: 'd',
  ध: 'D',
  न: 'n',
  प: 'p',
  फ: 'P',
  ब: 'b',
  भ: 'B',
  म: 'm',
  य: 'y',
  र: 'r',
  ल: 'l',
  ळ: 'l',
  व: 'v',
  श: 'S',
  ष: 'S',
  स: 's',
  ह: 'h',
};
const VOWELS: Readonly<Record<string, string>> = {
  अ: 'a',
  आ: 'a',
  इ: 'i',
  ई: 'i',
  उ: 'u',
  ऊ: 'u',
  ऋ: 'ri',
  ए: 'e',
  ऐ: 'e',
  ऍ: 'e',
  ओ: 'o',
  औ: 'o',
  ऑ: 'o',
};
const VOWEL_SIGNS: Readonly<Record<string, string>> = {
  'ा': 'a',
  'ि': 'i',
  'ी': 'i',
  'ु': 'u',
  'ू': 'u',
  'ृ': 'ri',
  'े': 'e',
  'ै': 'e',
  'ॅ': 'e',
  'ो': 'o',
  'ौ': 'o',
  'ॉ': 'o',
};
const LONG = new Set('आईऊएऐओऔाीूेैोौ');
const NUKTA = '\u093c';
const VIRAMA = '\u094d';
const NASALS = new Set(['\u0901', '\u0902']);

/** What stands before and in one beat of a word: a consonant or none, and its vowel or none. */
type Beat = {
  consonant: string;
  vowel: string;
  /** The vowel is the unwritten a, which speech may drop. */
  silent: boolean;
  long: boolean;
  /** The consonant is a nasal sign over the vowel before it. */
  nasal: boolean;
};

const beat = (consonant: string, vowel: string, more: Partial<Beat> = {}): Beat => ({
  consonant,
  vowel,
  silent: false,
  long: false,
  nasal: false,
  ...more,
});

function consonantAt(word: string, at: number): { beat: Beat; next: number } {
  const letter = word.charAt(at);
  let consonant = CONSONANTS[letter] ?? '';
  let next = at + 1;
  if (word.charAt(next) === NUKTA) {
    next += 1;
    if (letter === 'ड' || letter === 'ढ') consonant = 'R';
  }
  const sign = word.charAt(next);
  if (sign === VIRAMA) return { beat: beat(consonant, ''), next: next + 1 };
  const vowel = VOWEL_SIGNS[sign];
  if (vowel === undefined) return { beat: beat(consonant, 'a', { silent: true }), next };
  return { beat: beat(consonant, vowel, { long: LONG.has(sign) }), next: next + 1 };
}

function beats(word: string): Beat[] {
  const found: Beat[] = [];
  for (let at = 0; at < word.length;) {
    const letter = word.charAt(at);
    if (letter in CONSONANTS) {
      const one = consonantAt(word, at);
      found.push(one.beat);
      at = one.next;
      continue;
    }
    const vowel = VOWELS[letter];
    if (vowel !== undefined) found.push(beat('', vowel, { long: LONG.has(letter) }));
    else if (NASALS.has(letter)) found.push(beat('n', '', { nasal: true }));
    at += 1; // visarga, avagraha and signs of other kinds are not heard
  }
  return found;
}

/** Drops the unwritten a where speech does: at the end of a word, and between two beats that have a vowel. */
function dropSilentVowels(word: Beat[]): void {
  const last = word.at(-1);
  if (word.length > 1 && last?.silent) last.vowel = '';
  for (let at = word.length - 2; at > 0; at -= 1) {
    const [before, here, after] = word.slice(at - 1, at + 2);
    if (here?.silent && before?.vowel && after?.consonant && after.vowel) here.vowel = '';
  }
}

/** ज्ञ is spoken gy. */
function speakGya(word: Beat[]): void {
  for (const [at, here] of word.entries()) {
    const after = word[at + 1];
    if (here.consonant === 'j' && here.vowel === '' && after?.consonant === 'n' && !after.nasal) {
      here.consonant = 'g';
      after.consonant = 'y';
    }
  }
}

const spell = (word: readonly Beat[]): string => word.map((one) => one.consonant + one.vowel).join('');

/**
 * The sounds of a word in Devanagari: first the plain reading; then, where a nasal sign stands over a long vowel
 * (माँझी, चांद), the reading without it, because people leave it out when they write Latin letters.
 */
export function soundsOfDevanagari(word: string): string[] {
  const found = beats(word);
  speakGya(found); // before the silent vowels go: बैजनाथ holds no ज्ञ
  dropSilentVowels(found);
  if (found.length > 1 && found.at(-1)?.nasal) found.pop(); // not written in Latin letters: में is "me"
  const plain = spell(found);
  const bare = spell(found.filter((one, at) => !(one.nasal && found[at - 1]?.long)));
  return plain === bare ? [plain] : [plain, bare];
}

const LETTER_NAMES: Readonly<Record<string, string>> = {
  डब्ल्यू: 'w',
  डब्लू: 'w',
  क्यू: 'q',
  एक्स: 'x',
  जेड: 'z',
  वाई: 'y',
  आई: 'i',
  आर: 'r',
  एच: 'h',
  एफ: 'f',
  एल: 'l',
  एम: 'm',
  एन: 'n',
  एस: 's',
  बी: 'b',
  सी: 'c',
  डी: 'd',
  जी: 'g',
  जे: 'j',
  के: 'k',
  पी: 'p',
  टी: 't',
  यू: 'u',
  वी: 'v',
  ए: 'a',
  ई: 'e',
  ओ: 'o',
};
const LETTER_NAME = new RegExp(Object.keys(LETTER_NAMES).join('|'), 'gu');
const ABBREVIATION = new RegExp(`^(?:${LETTER_NAME.source}){2,}$`, 'u');

/** The Latin letters of an abbreviation that is spelt by letter names: एलपीसी is lpc. Undefined for other words. */
export function spelledLetters(word: string): string | undefined {
  if (!ABBREVIATION.test(word)) return undefined;
  return word.replace(LETTER_NAME, (name) => LETTER_NAMES[name] ?? '');
}
