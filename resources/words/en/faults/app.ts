export const appFaults = {
  'app.invalidInput': {
    happened: 'Something is not filled in right.',
    money: 'Nothing was saved or changed.',
    now: 'Mend what is marked in red and press Enter again.',
  },
  'app.forbidden': {
    happened: 'This may not be done now.',
    money: 'The accounts are safe.',
    now: 'Open the counter as an operator and try again.',
  },
  'app.notSetUp': {
    happened: 'The counter is not set up yet.',
    money: 'No money was recorded.',
    now: 'Fill in the details of the centre first.',
  },
  'app.alreadySetUp': {
    happened: 'The counter is set up already.',
    money: 'The accounts are safe, just as they were.',
    now: 'There is no need to fill it in again; start work at the counter.',
  },
  'app.unexpected': {
    happened: 'Something happened that should not have.',
    money: 'Saved receipts are safe; look in the day book whether this one was made.',
    now: 'Try again. If it comes back, tell the number below to whoever helps you.',
  },
  'clock.ahead': {
    happened: "The computer's clock says {{today}}; the last work in the book is of {{last}}.",
    money: 'Nothing was written on that date; the accounts are safe.',
    now: 'If the date is wrong, set the clock right. If it is right, press "the clock is right" in the strip below and try again.',
  },
  'clock.behind': {
    happened: "The computer's clock says {{now}}; the last work in the book is of {{last}}.",
    money: 'Nothing was written at that time; the accounts are safe.',
    now: 'If the time is wrong, set the clock right. If it is right, press "the clock is right" in the strip below and try again.',
  },
  'disk.full': {
    happened: 'The disk is full.',
    money: 'All earlier receipts are safe; this was not saved.',
    now: 'Make room on the disk, then do the same again. What you typed is still here.',
  },
  'disk.failed': {
    happened: 'The disk could not be written.',
    money: 'All earlier receipts are safe; this was not saved.',
    now: 'Take no new money. Check cable and disk, then try again or call for help.',
  },
  'database.damaged': {
    happened: 'The file of the book is damaged.',
    money: 'Writing has been stopped so that no more harm is done.',
    now: 'Stop work, leave the file as it is and call for help.',
  },
  'database.locked': {
    happened: 'Another program has the book open.',
    money: 'Earlier receipts are safe; this was not saved.',
    now: 'Close the other program and try again.',
  },
  'database.readOnly': {
    happened: 'The file of the book may not be written.',
    money: 'Earlier receipts are safe; this was not saved.',
    now: 'Have the rights of the folder mended, then try again.',
  },
  'database.newer': {
    happened: 'This book was made by a newer version of Seva Bahi.',
    money: 'The book was not touched; the accounts are safe.',
    now: 'Install the newer version of Seva Bahi.',
  },
  'database.behindWitness': {
    happened: 'The book is an old one: the witness says number {{witnessed}}, the book {{head}}.',
    money: 'Some receipts between are not in this file, so writing has been stopped.',
    now: 'Take no new money. Find the newest file of the book and call for help.',
  },
  'key.missing': {
    happened: 'The signing key of this till can not be opened now.',
    money: 'Receipts go on and are safe; they will be signed later, in order.',
    now: 'Put the file of the key back or call for help. If the key is lost for good, make a new one in the settings.',
  },
  'key.wrong': {
    happened: 'This key does not belong to this till book.',
    money: 'Earlier receipts are safe; this key makes no new ones.',
    now: 'Put the right key back or call for help.',
  },
  'key.present': {
    happened: 'The key is where it should be, so no new one was made.',
    money: 'The accounts are safe.',
    now: 'No new key is needed; go on with your work.',
  },
} as const;
