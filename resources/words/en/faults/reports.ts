export const reportsFaults = {
  'archive.wrongPeriod': {
    happened:
      'The archive’s days are not right: it reaches over at most one year, from an earlier day to a later one.',
    money: 'The accounts are safe; nothing was written.',
    now: 'Choose the first and the last day again.',
  },
  'archive.dayOpen': {
    happened: 'The day {{day}} is not closed yet.',
    money: 'The accounts are safe; nothing was written.',
    now: 'Close that day first, or choose an earlier last day.',
  },
  'archive.empty': {
    happened: 'Nothing is in the book for these days.',
    money: 'The accounts are safe; nothing was written.',
    now: 'Choose days on which the counter was at work.',
  },
  'reports.period': {
    happened: 'This period is not possible.',
    money: 'The accounts are safe.',
    now: 'Let the first day stand before the last, and the period be shorter than twenty years.',
  },
} as const;
