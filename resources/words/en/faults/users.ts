export const usersFaults = {
  'users.notFound': {
    happened: 'This user is not in the list.',
    money: 'The accounts are safe.',
    now: 'Close this and choose a user from the list again.',
  },
  'users.nameTaken': {
    happened: 'There is a user of this name already.',
    money: 'Nothing was changed.',
    now: "Write the full name, or add the father's or husband's name to tell them apart.",
  },
  'users.weakPin': {
    happened: 'This PIN is easily guessed.',
    money: 'Nothing was changed.',
    now: 'Choose another: no date, no repeats, no digits in a row, none that many people use.',
  },
  'users.usedPin': {
    happened: 'This PIN was used lately.',
    money: 'Nothing was changed.',
    now: 'Choose one that is none of the last five.',
  },
  'users.noPin': {
    happened: 'This user has no PIN yet.',
    money: 'Nothing was changed.',
    now: 'Set a PIN under "Users" first, then try again.',
  },
  'users.wrongPin': {
    happened: 'The PIN is not right. Tries left: {{left}}.',
    money: 'Nothing was changed; the wrong try is noted in the till book.',
    now: 'Type the PIN again, slowly.',
  },
  'users.lockedOut': {
    happened: 'Too many wrong PINs: this user is locked for {{minutes}} min.',
    money: 'The accounts are safe; the other users can go on working.',
    now: 'Wait, then type the PIN again. If it is forgotten, a supervisor can set a new one.',
  },
  'users.disabled': {
    happened: 'This user may not work at the counter at present.',
    money: 'The accounts are safe.',
    now: 'Choose another user, or let a supervisor allow this one again under "Users".',
  },
  'users.onDuty': {
    happened: 'This user has the counter right now.',
    money: 'Nothing was changed.',
    now: 'Press Alt+U and hand the counter to somebody else first.',
  },
  'users.lastSupervisor': {
    happened: 'This is the only supervisor; without one nobody could approve.',
    money: 'Nothing was changed.',
    now: 'Add another supervisor first.',
  },
  'users.approvalNeeded': {
    happened: 'A supervisor must approve this.',
    money: 'Nothing was changed.',
    now: 'Call a supervisor to type the PIN here. If there is none yet, add one under "Users".',
  },
  'users.notSupervisor': {
    happened: 'This user may not approve.',
    money: 'Nothing was changed.',
    now: 'Choose a supervisor.',
  },
  'users.samePerson': {
    happened: 'Whoever did this work can not approve it.',
    money: 'Nothing was changed.',
    now: 'Call another supervisor.',
  },
} as const;
