export const consentsFaults = {
  'consent.notFound': {
    happened: 'This consent was not found.',
    money: 'The accounts are safe.',
    now: 'Open the page of the person again.',
  },
  'consent.noticeChanged': {
    happened: 'There is a newer version of the notice.',
    money: 'Nothing was written; the money is safe.',
    now: 'Open the page again and read out the new notice.',
  },
  'consent.witnessNeeded': {
    happened: 'A consent given orally needs the name of a witness.',
    money: 'Nothing was written; the money is safe.',
    now: 'Enter the name of the witness, or take a signature or thumb print.',
  },
  'consent.withdrawn': {
    happened: 'This consent was taken back before.',
    money: 'Nothing changed.',
    now: 'If the person agrees again, write a new one.',
  },
} as const;
