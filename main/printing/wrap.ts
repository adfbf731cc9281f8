const graphemes = new Intl.Segmenter('hi', { granularity: 'grapheme' });

type Measure = (text: string) => number;

/** Cuts a word that is wider than a line, never inside a letter with its signs. */
function cutWord(word: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && measure(part + segment) > width) {
      parts.push(part);
      part = segment;
    } else part += segment;
  }
  return [...parts, part];
}

/** Breaks a text into lines that fit: between words where it can, else between letters. Nothing is dropped. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = cutWord(word, width, measure);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return [...lines, line];
}

/** Breaks a text into as few lines as `wrapText`, but of about one length, so that no lone word is left over. */
export function wrapEvenly(text: string, width: number, measure: Measure): string[] {
  let lines = wrapText(text, width, measure);
  for (let narrower = width * 0.95; lines.length > 1 && narrower > width / 2; narrower *= 0.95) {
    const tried = wrapText(text, narrower, measure);
    if (tried.length > lines.length || tried.join(' ') !== text) break;
    lines = tried;
  }
  return lines;
}
