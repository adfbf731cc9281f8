export const peopleFaults = {
  'people.notFound': {
    happened: 'This person is no longer in the list.',
    money: 'The accounts are safe.',
    now: 'Press F3 and find the person again, or add a new one.',
  },
} as const;
