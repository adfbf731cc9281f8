import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { en } from '../../resources/words/en/index.ts';
import { hi } from '../../resources/words/hi/index.ts';

const ROOT = join(import.meta.dirname, '../../renderer');

/** The screens; the parts ask for the help of their field by their types. */
const screens = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.tsx') && !/^(?:parts|display)\//u.test(name))
  .map((name) => ({ name, code: readFileSync(join(ROOT, name), 'utf8') }));

/** The whole opening tag that starts at a place: arrows and comparisons within braces do not end it. */
function tagAt(code: string, start: number): string {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    if (code[at] === '{') depth += 1;
    else if (code[at] === '}') depth -= 1;
    else if (code[at] === '>' && depth === 0) return code.slice(start, at + 1);
  }
  throw new Error('a tag without an end');
}

/** The tags of elements of the page itself that take what is typed or chosen, or that Tab stops at to be read. */
const ownFields = screens.flatMap(({ name, code }) =>
  [...code.matchAll(/<[a-z]+(?=\s)/gu)]
    .map(({ index }) => ({ name, tag: tagAt(code, index) }))
    .filter(({ tag }) => /^<(?:input|select|textarea)\b/u.test(tag) || tag.includes('tabIndex={0}')),
);

const topicsOf = (words: typeof hi.help.fields | typeof en.help.fields): [string, string][] =>
  Object.entries(words);

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[।.?!])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');

describe('The help for a field', () => {
  it('is there for each field that a screen makes itself, and for each place where Tab stops', () => {
    expect(ownFields.length).toBeGreaterThan(20);
    const without = ownFields.filter(({ tag }) => !tag.includes('{...helpAt('));
    expect(without).toEqual([]);
  });

  it('is wanted for some field, each of them', () => {
    const wanted = screens.map(({ code }) => code).join('\n');
    const idle = Object.keys(hi.help.fields).filter(
      (topic) => !new RegExp(`['"]${topic}['"]`, 'u').test(wanted),
    );
    expect(idle).toEqual([]);
  });

  it('is one or two plain sentences of at most 15 words in both languages', () => {
    const hard = [...topicsOf(hi.help.fields), ...topicsOf(en.help.fields)].filter(([, text]) => {
      const sentences = sentencesOf(text);
      return sentences.length > 2 || sentences.some((sentence) => sentence.split(/\s+/u).length > 15);
    });
    expect(hard).toEqual([]);
  });

  it('says something else for each field', () => {
    for (const words of [hi.help.fields, en.help.fields])
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
  });
});
