import type { counterHelp as hindi } from '../../hi/help-fields/counter.ts';
import type { SameKeys } from '../../same-keys.ts';

export const counterHelp = {
  goTo: 'Type a few letters: cash book, a receipt number, a name. Enter opens the top one.',
  service:
    'Type a service, a person, a mobile, or the number of a paper. Enter takes the first; arrows choose another.',
  person:
    'Type a name, father’s or husband’s name, village or mobile digits. Among like names, look at father and village.',
  waiverKind: 'Choose with the arrows why it is waived. Fees of government and portal cannot be waived.',
  waiverPart: 'All of the charge, per cent or rupees. Above a limit another PIN is asked for.',
  waiverProof: 'See the card and write only its last four characters.',
  waiverReason: 'Write the reason in a few words. Write no Aadhaar number.',
  waiverLines: 'On the chosen service or on all. Rupees are shared by the charges.',
  amount:
    'Ask what it really costs and write rupees, such as 30. The receipt says that no notification fixes it.',
  papers: 'Tick each paper that you have seen with Space. Money cannot be taken before all are seen.',
  slip: 'The slip names the missing papers; the person takes it home. No money is taken.',
  payment: 'Enter takes exact cash, 1 to 6 add notes, U is UPI. Enter again makes the receipt.',
  cash: 'Write the rupees received, such as 100; the change is worked out. Enter on nothing means exact cash.',
  upiReference:
    'First see the money arrive on your phone. Then type the last 4 digits of its number, such as 4321.',
  paperNumber: 'The printed number of a receipt written by hand, such as 118. A number can be entered once.',
  paperDay:
    'The date on the hand-written receipt, such as 05-11-2026. The money counts in the day that is open.',
  paperTime:
    'The time on the hand-written receipt, such as 14:30. If none is written, write it as you remember.',
  tokenService: 'Type a few letters of the service and press Enter. The call opens the ticket with it.',
  tokenPerson: 'Type the name or mobile of somebody known. The call opens the ticket in that name.',
  tokenLane:
    'Give priority to old, disabled or pregnant people, or with an infant. The reason is never printed.',
  slipLanguage: 'The token slip is printed in this language. Choose what its holder can read.',
  callRatio:
    'How many priority tokens before the ordinary lane has its turn, such as 2. It matters when both wait.',
  callRatioOrdinary: 'How many ordinary tokens follow, such as 1. Then priority has its turn again.',
  tokenSeries: 'One series counts all tokens 1, 2, 3. By group, each group of services counts its own.',
  callVoice: 'When on, the number is also spoken aloud. The screen always shows it.',
  receiptNumber: 'The whole number of the receipt. Of this year’s receipts the last digits do, such as 123.',
  whichPaper:
    'Choose the paper that is wanted again: the receipt or a slip of its refund. It says DUPLICATE.',
  reprintReason: 'Choose the true reason, such as lost. It stays in the book and the paper says DUPLICATE.',
  refundLines: 'Leave a tick (Space) on what is given back. Take the tick off everything else.',
  refundAmount: 'How many rupees to give back, such as 20. Never more than was taken under this head.',
  refundReason: 'Choose the true reason with the arrows. It is written in the book and printed on the slip.',
  refundPay: 'Choose how the money really goes back. Have the receiver sign the slip.',
  portalLine: 'Choose the service whose money is held up at the portal. The others stay as they are.',
  portalReference:
    'The transaction number that the portal showed, such as 48213. No Aadhaar and no mobile number here.',
  portalNote: 'Say in a few words what happened, such as "page stopped". It is kept apart from the book.',
  portalOutcome:
    'Look at the portal, then choose what happened. Money that came back belongs to the customer.',
  portalProof:
    'Write the number that proves it: the wallet’s entry or the acknowledgement. It stays in the book.',
  toRead: 'This is only to be read. Look up and down with the arrows, go on with Tab.',
} as const satisfies SameKeys<typeof hindi>;
