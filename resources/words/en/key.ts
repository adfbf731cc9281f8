import type { key as hindi } from '../hi/key.ts';
import type { SameKeys } from '../same-keys.ts';

/** The till's signing key: at hand, out of reach, or lost. */
export const key = {
  title: 'Signing key',
  signs: 'Every receipt and every act is signed with the key of this till.',
  pending_one: 'Signature pending: {{count}}',
  pending_other: 'Signatures pending: {{count}}',
  pendingMeans_one:
    'The key did not open; {{count}} entry waits for its signature. Receipts are safe and will be signed later, in order.',
  pendingMeans_other:
    'The key did not open; {{count}} entries wait for their signatures. Receipts are safe and will be signed later, in order.',
  lookAgain: 'Open the key again',
  caughtUp: 'The key is open. Every entry is signed.',
  roll: 'Key lost: make a new one…',
  rollTitle: 'Is the old key lost for good?',
  rollMeans:
    'If the old key can be found, look for it first. The book will say that there is a new key, and its start certificate must be kept with the signature of the secretary.',
  rollYes: 'Make a new key',
  rollNo: 'Stop and look for the key',
  rolled: 'The new key is made. Now make a new start certificate and have the secretary sign it.',
  certificate: 'Start certificate (PDF)',
  certificateSaved: 'The start certificate is saved here: {{path}}',
} as const satisfies SameKeys<typeof hindi>;
