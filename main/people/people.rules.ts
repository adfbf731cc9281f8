import { z } from 'zod';
import { PersonId } from '../../contract/ids.ts';
import type { PersonFields } from '../../contract/people.ts';
import { digestOf } from '../book/book-event.ts';

/** What the book calls the writing of a version, first or corrected. */
export const RECORDED = 'person.recorded';

/** All that the book knows of a version: whose it is, which one, and the digest of what it says. */
export const RecordedBody = z.strictObject({
  person: PersonId,
  version: z.int().min(1),
  digest: z.string(),
});
export type RecordedBody = z.output<typeof RecordedBody>;

/** The fields alone, of whatever carries them. */
export const fieldsOf = ({
  name,
  relation,
  guardian,
  village,
  mobile,
  birthYear,
}: PersonFields): PersonFields => ({
  name,
  relation,
  guardian,
  village,
  mobile,
  birthYear,
});

/** The digest of a version, which shows any later change of its fields or of the reason; without one as it ever was. */
export const versionDigest = (
  salt: string,
  fields: { readonly [F in keyof PersonFields]: string },
  reason: string,
): string => digestOf(salt, { ...fields, ...(reason !== '' && { reason }) });
