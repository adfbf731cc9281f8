import type { paperKeys as hindi } from '../hi/paper-keys.ts';
import type { SameKeys } from '../same-keys.ts';

export const paperKeys = {
  keyCard: 'Seva Bahi: key card',
  cutStrip: 'Cut or fold this strip and put it above the F keys',
  keys_sale: 'A sale',
  keys_queue: 'Queue',
  keys_records: 'Receipts, cash, day',
  keys_places: 'Places',
  keys_always: 'Always',
  oneSale:
    'A sale: letters of the service, Enter · F3, name, Enter · Alt+A all papers · F9, Enter, Enter exact cash',
  cardHelp: 'Press F1 anywhere: it says what to write there. Esc goes back; what is typed is never lost.',
} as const satisfies SameKeys<typeof hindi>;
