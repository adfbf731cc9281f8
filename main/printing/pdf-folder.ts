import { existsSync, mkdirSync } from 'node:fs';
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

/** Keeps a PDF, whole or not at all. Throws what the disk throws. */
export function keepPdf(folder: string, paper: PrintNumber, pdf: Uint8Array): void {
  const path = pdfPath(folder, paper);
  mkdirSync(dirname(path), { recursive: true });
  writeFileDurably(path, pdf);
}

/** The path of a paper's first PDF, if it is there. */
export function findPdf(folder: string, number: string): string | undefined {
  const path = pdfPath(folder, { number, duplicate: 0 });
  return existsSync(path) ? path : undefined;
}
