import type { WaiverDraft } from '../../contract/waivers.ts';
import { canonicalBytes, digestOf, newSalt } from '../book/book-event.ts';
import type { WaiverNote } from './waivers.repo.ts';

/**
 * What was written of a waiver, with the salt of the digest that stands in the book for it; undefined where nothing
 * was written.
 */
export function noteOf({
  reason,
  proof,
}: WaiverDraft): (WaiverNote & { readonly digest: string }) | undefined {
  if (reason === '' && proof === '') return undefined;
  const value = canonicalBytes({ reason, proof });
  const salt = newSalt();
  return { value, salt, digest: digestOf(salt, { value }) };
}
