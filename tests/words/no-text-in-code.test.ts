import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../../renderer');

const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => ({ name, code: withoutComments(readFileSync(join(ROOT, name), 'utf8')) }));

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/(^|\s)\/\/.*$/gmu, '');
}

const found = (pattern: RegExp): string[] =>
  sources.flatMap(({ name, code }) => [...code.matchAll(pattern)].map(([text]) => `${name}: ${text.trim()}`));

describe('The code of the window', () => {
  it('has no Devanagari words of its own', () => {
    // Digits of both scripts may be named in patterns.
    expect(found(/[\u0900-\u0965\u0970-\u097f]+/gu)).toEqual([]);
  });

  it('has no text between its tags', () => {
    expect(found(/>\s*[^<>{}=;()]*\p{L}{2,}[^<>{}=;()]*<\//gu)).toEqual([]);
  });

  it('has no text in the attributes that people read or hear', () => {
    expect(found(/\b(?:aria-label|alt|hint|label|placeholder|title)="[^"]*\p{L}[^"]*"/gu)).toEqual([]);
  });

  it('uses neither HTML from strings nor style tags, which the content policy would refuse', () => {
    expect(found(/dangerouslySetInnerHTML|<style|\beval\(|new Function\(/gu)).toEqual([]);
  });
});
