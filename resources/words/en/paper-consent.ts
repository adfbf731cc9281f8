import type { paperConsent as hindi } from '../hi/paper-consent.ts';
import type { SameKeys } from '../same-keys.ts';

/** What stands on the copy of a consent. */
export const paperConsent = {
  consent: 'Consent',
  givenOn: 'Given on',
  readIn: 'Read out in',
  'read-hi': 'Hindi',
  'read-bho': 'Bhojpuri',
  'read-mai': 'Maithili',
  'read-mag': 'Magahi',
  'read-anp': 'Angika',
  'read-ur': 'Urdu',
  'read-en': 'English',
  givenBy: 'How',
  'way-signature': 'Signature',
  'way-thumb': 'Thumb print',
  'way-oral': 'Orally, before a witness',
  witness: 'Witness',
  agreed: 'Yes',
  notAgreed: 'No',
  withdrawn: 'Consent taken back',
  noticeVersion: 'Notice version',
  personSigns: 'Signature or thumb',
} as const satisfies SameKeys<typeof hindi>;
