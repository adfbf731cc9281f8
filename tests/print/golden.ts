import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { expect } from 'vitest';
import { type PrintedPaper, toPixels, toPng } from '../printer/escpos-decoder.ts';

const GOLDEN = join(import.meta.dirname, 'golden');
const ACTUAL = join(import.meta.dirname, '..', '..', 'out', 'print');

/**
 * Expects a paper to be dot for dot the kept picture. After a change that was meant, `UPDATE_GOLDEN=1` writes the
 * pictures anew: look at them. A paper that differs is kept in out/print, to be looked at beside its picture.
 */
export function expectGolden(name: string, paper: PrintedPaper): void {
  const path = join(GOLDEN, `${name}.png`);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(path, toPng(paper));
  }
  const kept = existsSync(path) ? PNG.sync.read(readFileSync(path)) : undefined;
  const same = kept?.width === paper.width && kept.data.equals(Buffer.from(toPixels(paper)));
  if (!same) {
    mkdirSync(ACTUAL, { recursive: true });
    writeFileSync(join(ACTUAL, `${name}.png`), toPng(paper));
  }
  expect(same, `${name}.png differs from the paper in out/print`).toBe(true);
}
