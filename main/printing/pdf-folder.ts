import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeFileDurably } from '../devices/durable-file.ts';

export type PrintNumber = {
  /** The number as printed, with its financial year: T1/2026-27/000123. */
  readonly number: string;
  readonly duplicate: number;
};

const NUMBER = /^[A-Z0-9]+(?:\/[A-Z0-9]+)*\/(\d{4}-\d{2})\/\d+$/u;

/** Where the PDF of a paper is kept: a folder a financial year, a name that says nothing about anybody. */
export function pdfPath(folder: string, { number, duplicate }: PrintNumber): string {
  const [, year] = NUMBER.exec(number) ?? [];
  if (year === undefined) throw new Error(`${number} is not a number of a paper`);
  const name = number.replaceAll('/', '-') + (duplicate > 0 ? `-duplicate-${duplicate}` : '');
  return join(folder, year, `${name}.pdf`);
}

/**
 * Where events were lost together with their witness, a number comes again. The paper that bore it before is proof, and
 * stays beside the new one; the same paper made once more is simply written again.
 */
function setAside(path: string, pdf: Uint8Array): void {
  if (!existsSync(path) || readFileSync(path).equals(pdf)) return;
  let place = 1;
  while (existsSync(lostPath(path, place))) place += 1;
  renameSync(path, lostPath(path, place));
}

const lostPath = (path: string, place: number): string => path.replace(/\.pdf$/u, `-lost-${place}.pdf`);

/** Keeps a PDF, whole or not at all. Throws what the disk throws. */
export function keepPdf(folder: string, paper: PrintNumber, pdf: Uint8Array): void {
  const path = pdfPath(folder, paper);
  mkdirSync(dirname(path), { recursive: true });
  setAside(path, pdf);
  writeFileDurably(path, pdf);
}

/** The path of a paper's first PDF, if it is there. */
export function findPdf(folder: string, number: string): string | undefined {
  const path = pdfPath(folder, { number, duplicate: 0 });
  return existsSync(path) ? path : undefined;
}
