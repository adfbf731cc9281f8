export const applicationsFaults = {
  'application.notFound': {
    happened: 'There is no such application.',
    money: 'The accounts are safe; nothing was changed.',
    now: 'Look for it by name, receipt number or reference.',
  },
  'application.otherTill': {
    happened: 'This slip is of till {{till}}.',
    money: 'The accounts are safe; nothing was changed.',
    now: 'Ask at that till: each keeps its own book.',
  },
  'application.wrongState': {
    happened: 'This does not fit how the application stands now.',
    money: 'The accounts are safe; nothing was changed.',
    now: 'Look at the application again and choose what fits.',
  },
  'application.referenceForm': {
    happened: 'Numbers of this portal look like {{example}}.',
    money: 'Nothing was saved yet.',
    now: 'Read the number again on the portal’s acknowledgement. If it really looks otherwise, choose a reason.',
  },
  'application.referenceTaken': {
    happened: 'The application of receipt {{number}} has the same number in this portal.',
    money: 'Nothing was saved yet.',
    now: 'Compare both acknowledgements. If one number is right for both, say so and save again.',
  },
} as const;
