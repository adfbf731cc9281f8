import { z } from 'zod';
import {
  Application,
  ApplicationInFull,
  ApplicationKey,
  ApplicationList,
  CopyField,
  DeliverApplication,
  ExplainMissing,
  FindApplication,
  ListApplications,
  MoveApplication,
  PrintApplicationSlip,
  SetReference,
} from '../applications.ts';
import { PersonId } from '../ids.ts';
import { done, type Method, nothing } from './method.ts';

/** What may be asked of applications. */
export const applicationsMethods = {
  'applications.list': { kind: 'query', role: 'operator', input: ListApplications, output: ApplicationList },
  /** Those of one person that ask somebody to do something: without a number, sent back, or to be collected. */
  'applications.dueOf': {
    kind: 'query',
    role: 'operator',
    input: z.strictObject({ personId: PersonId }),
    output: z.array(Application),
  },
  'applications.get': { kind: 'query', role: 'operator', input: ApplicationKey, output: ApplicationInFull },
  'applications.find': { kind: 'query', role: 'operator', input: FindApplication, output: ApplicationKey },
  'applications.setReference': {
    kind: 'command',
    role: 'operator',
    input: SetReference,
    output: ApplicationInFull,
  },
  'applications.move': {
    kind: 'command',
    role: 'operator',
    input: MoveApplication,
    output: ApplicationInFull,
  },
  'applications.deliver': {
    kind: 'command',
    role: 'operator',
    input: DeliverApplication,
    output: ApplicationInFull,
  },
  /** Prints the slip that the customer takes home; each after the first is a numbered duplicate. */
  'applications.printSlip': {
    kind: 'command',
    role: 'operator',
    input: PrintApplicationSlip,
    output: ApplicationInFull,
  },
  'applications.explain': { kind: 'command', role: 'operator', input: ExplainMissing, output: done },
  /** Puts one field onto the clipboard, for a minute at most. */
  'applications.copy': { kind: 'command', role: 'operator', input: CopyField, output: done },
  'applications.clearClipboard': { kind: 'command', role: 'operator', input: nothing, output: done },
} satisfies Record<string, Method>;
