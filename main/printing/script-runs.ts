const DEVANAGARI = /[\u0900-\u0963\u0966-\u097f]/u;
const LATIN = /[A-Za-z]/u;

function scriptOf(character: string): 'Devanagari' | 'Latin' | undefined {
  if (DEVANAGARI.test(character)) return 'Devanagari';
  return LATIN.test(character) ? 'Latin' : undefined;
}

/**
 * Cuts a text where its script changes: "PAN-कार्ड" is "PAN-" and "कार्ड". A shaper that takes the script of a word
 * from its first letter would not shape the rest as Hindi. Digits and signs belong to what stands before them.
 */
export function scriptRuns(text: string): string[] {
  const runs: string[] = [];
  let script: ReturnType<typeof scriptOf>;
  for (const character of text) {
    const own = scriptOf(character);
    const last = runs.length - 1;
    if (last < 0 || (own && script && own !== script)) runs.push(character);
    else runs[last] += character;
    script = own ?? script;
  }
  return runs;
}
