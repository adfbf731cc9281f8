import { z } from 'zod';
import { ConsentKey, ConsentState, GiveConsent } from '../consents.ts';
import { PersonId } from '../ids.ts';
import type { Method } from './method.ts';

/** What may be asked of the consents of people. */
export const consentsMethods = {
  'consents.ofPerson': {
    kind: 'query',
    role: 'operator',
    input: z.strictObject({ personId: PersonId }),
    output: ConsentState,
  },
  'consents.give': { kind: 'command', role: 'operator', input: GiveConsent, output: ConsentState },
  'consents.withdraw': { kind: 'command', role: 'operator', input: ConsentKey, output: ConsentState },
  /** Prints what was agreed to, with the notice; each print has a number of its own. */
  'consents.print': { kind: 'command', role: 'operator', input: ConsentKey, output: ConsentState },
} satisfies Record<string, Method>;
