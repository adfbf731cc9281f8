export const waiversFaults = {
  'waiver.unknownKind': {
    happened: 'This kind of waiver is not in the list any more.',
    money: 'No money was recorded yet.',
    now: 'Press Alt+D on the line and choose a kind from the list.',
  },
  'waiver.reasonMissing': {
    happened: 'This kind of waiver needs a reason.',
    money: 'No money was recorded yet.',
    now: 'Write in a few words why it is waived.',
  },
  'waiver.proofMissing': {
    happened: 'This kind of waiver needs a card to be seen.',
    money: 'No money was recorded yet.',
    now: 'Look at the card and write its last 4 characters.',
  },
  'waiver.approvalNeeded': {
    happened: 'You can not give a waiver of {{rupees waived}} alone.',
    money: 'Nothing was recorded yet.',
    now: 'Ask a supervisor for the PIN, or go back with Esc and waive less.',
  },
} as const;
