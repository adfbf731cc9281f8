import { applicationsHelp } from './help-fields/applications.ts';
import { booksHelp } from './help-fields/books.ts';
import { commissionsHelp } from './help-fields/commissions.ts';
import { counterHelp } from './help-fields/counter.ts';
import { peopleHelp } from './help-fields/people.ts';
import { settingsHelp } from './help-fields/settings.ts';
import { tillHelp } from './help-fields/till.ts';
import type { help as hindi } from '../hi/help.ts';
import type { SameKeys } from '../same-keys.ts';

export const help = {
  title: 'Help',
  thisField: 'About this place',
  keys: 'Keys of this screen',
  always: 'Always good to know',
  letters:
    'Start typing anywhere: services and people are found in one box. F3 finds people alone, F4 services alone.',
  enter:
    'Enter chooses and goes on; in the empty box it takes the exact sum in cash, and once more finishes.',
  escape: 'Esc goes one step back; what is typed is never lost.',
  papers: 'Space ticks a paper, Alt+A ticks all. + and − change the quantity, Delete removes the service.',
  digits: 'Digits may be Hindi (१२३) or English (123).',
  day: 'A day begins with a count of the cash. F8 is cash in and out; F12 is the day: its acts are Alt+1 to Alt+6, F9 closes it.',
  queue:
    'F2 gives a token, Shift+F2 one with a service or priority, F5 calls the next. What was typed is never lost by a call.',
  goTo: 'Alt+G or Ctrl+K from anywhere: a place, a report, an act, a person, a service, a receipt number or a token. Everyday words do too.',
  close: 'Understood',
  keyCard: 'Key card (PDF)',
  keyCardSaved: 'The key card was saved here: {{path}}',
  fields: {
    ...counterHelp,
    ...peopleHelp,
    ...tillHelp,
    ...booksHelp,
    ...commissionsHelp,
    ...applicationsHelp,
    ...settingsHelp,
  },
} as const satisfies SameKeys<typeof hindi>;
