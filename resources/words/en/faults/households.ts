export const householdsFaults = {
  'household.notFound': {
    happened: 'This household is no longer there.',
    money: 'The accounts are safe.',
    now: 'Open the person’s page again and look at the household there.',
  },
  'household.alreadyMember': {
    happened: 'This person already belongs to a household.',
    money: 'Nothing was changed.',
    now: 'Choose marriage or moving, or take her out of the old household first.',
  },
  'household.notMember': {
    happened: 'This person is not in this household.',
    money: 'Nothing was changed.',
    now: 'Open the page again; the household will have changed meanwhile.',
  },
  'household.headMissing': {
    happened: 'A household must have exactly one head.',
    money: 'Nothing was changed.',
    now: 'Choose one of those who remain as head, then say what the others are to the head.',
  },
  'household.membersDiffer': {
    happened: 'The members named are not those of this household.',
    money: 'Nothing was changed.',
    now: 'Open the page again; the household will have changed meanwhile.',
  },
  'household.died': {
    happened: 'The death of this person is on record.',
    money: 'Nothing was changed.',
    now: 'Look at the name again; choose the other person if it is another one.',
  },
  'household.dayAhead': {
    happened: 'This day has not come yet.',
    money: 'Nothing was changed.',
    now: 'Write today or a day that has passed.',
  },
} as const;
