export const peopleFaults = {
  'people.notFound': {
    happened: 'This person is no longer in the list.',
    money: 'The accounts are safe.',
    now: 'Press F3 and find the person again, or add a new one.',
  },
  'people.alreadyMerged': {
    happened: 'One of these records is merged already, or both are the same.',
    money: 'Nothing was changed.',
    now: 'Open the page of the record it was merged into; if that is wrong, take them apart first.',
  },
  'people.mergedIsMember': {
    happened: 'The record to be merged belongs to a household.',
    money: 'Nothing was changed.',
    now: 'Open that page and merge this record into it, or take it out of its household first.',
  },
  'people.notMerged': {
    happened: 'This record is not merged any more.',
    money: 'Nothing was changed.',
    now: 'Open the page again.',
  },
} as const;
