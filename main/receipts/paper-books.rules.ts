/** The numbers of a receipt book of paper: what stands before them, from where to where, and with how many figures. */
export type PaperNumbers = {
  readonly prefix: string;
  readonly first: number;
  readonly last: number;
  /** 0 where figures are not filled up with noughts: 9, 10, 11. */
  readonly width: number;
};

/** No printer binds more receipts into one book. */
const MOST_NUMBERS = 1000;

const SERIAL = /^(.*?)(\d{1,9})$/u;

const parse = (number: string): { prefix: string; serial: string } | undefined => {
  const [, prefix = '', serial] = SERIAL.exec(number) ?? [];
  return serial === undefined ? undefined : { prefix, serial };
};

/** A number as it is printed in the book. */
export const numberAt = ({ prefix, width }: PaperNumbers, serial: number): string =>
  prefix + String(serial).padStart(width, '0');

/** The numbers from the first to the last of a book; undefined where these are not of one. */
export function numbersBetween(first: string, last: string): PaperNumbers | undefined {
  const [from, to] = [parse(first), parse(last)];
  if (!from || !to || from.prefix !== to.prefix) return undefined;
  const isEven = from.serial.length === to.serial.length;
  const numbers = {
    prefix: from.prefix,
    first: Number(from.serial),
    last: Number(to.serial),
    width: isEven ? from.serial.length : 0,
  };
  const count = numbers.last - numbers.first + 1;
  const isPrinted = numberAt(numbers, numbers.first) === first && numberAt(numbers, numbers.last) === last;
  return isPrinted && count >= 1 && count <= MOST_NUMBERS ? numbers : undefined;
}

/** Whether a number is one of a book's. */
export function isIn(book: PaperNumbers, number: string): boolean {
  const serial = Number(parse(number)?.serial);
  return serial >= book.first && serial <= book.last && numberAt(book, serial) === number;
}

/** All numbers of a book, in order. */
export const allNumbers = (book: PaperNumbers): string[] =>
  Array.from({ length: book.last - book.first + 1 }, (_, at) => numberAt(book, book.first + at));
