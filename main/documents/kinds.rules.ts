import type { Paper } from '../../contract/catalogue.ts';
import { type DocumentKind, RECEIPT_PAGE, showsAadhaar } from '../../contract/documents.ts';
import type { BothLanguages } from '../../contract/values.ts';

const withoutBrackets = (text: string): string => text.replace(/\s*\([^)]*\)/gu, '');

/** The name of a kept paper. What a checklist says of an Aadhaar card in brackets, shown and not kept, is untrue of it. */
export const keptName = ({ code, name }: Paper): BothLanguages =>
  showsAadhaar(code) ? { hi: withoutBrackets(name.hi), en: withoutBrackets(name.en) } : name;

/** The kinds of paper that a person's document may be of, each name once. */
export function documentKinds(papers: ReadonlyMap<string, Paper>): DocumentKind[] {
  const kinds = new Map<string, DocumentKind>();
  for (const paper of papers.values()) {
    const { code } = paper;
    const kind = { code, name: keptName(paper), showsAadhaar: showsAadhaar(code) };
    if (code !== RECEIPT_PAGE && !kinds.has(kind.name.hi)) kinds.set(kind.name.hi, kind);
  }
  return [...kinds.values()];
}
