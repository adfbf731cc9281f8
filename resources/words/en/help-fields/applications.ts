import type { applicationsHelp as hindi } from '../../hi/help-fields/applications.ts';
import type { SameKeys } from '../../same-keys.ts';

export const applicationsHelp = {
  applicationSearch:
    'Type a part of a name, receipt number or application number. The code on a slip can be scanned.',
  applicationRows: 'Choose an application with the arrows. Enter opens it.',
  applicationReference: 'Write the number just as the portal gave it. The person’s slip prints it.',
  promisedDay: 'The day that the portal promises, such as 04-12-2026. Leave empty if it names none.',
  referenceOverride: 'The number looks unusual. If it is right, choose why; else mend it above.',
  missingReason: 'Choose why the numbers are missing today. The reason stays with the day.',
  applicationState: 'Choose what the portal shows now. The application moves to that list.',
  applicationNote: 'In a few words, such as "photo was blurred". It is kept apart from the book.',
  collector: 'Choose who came for the paper. If it is another, ask for the name.',
  collectorWho: 'Name and relation, such as "son Rajesh". It is kept apart from the book.',
  deliveryProof: 'Take a signature or thumb print on the office copy, then choose. It proves the delivery.',
} as const satisfies SameKeys<typeof hindi>;
