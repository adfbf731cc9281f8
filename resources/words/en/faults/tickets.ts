export const ticketsFaults = {
  'ticket.notFound': {
    happened: 'This ticket is no longer open.',
    money: 'If a receipt was made, it is safe in the day book.',
    now: 'Look in the day book with F11, then start a new ticket with F2.',
  },
  'ticket.empty': {
    happened: 'This ticket has no service.',
    money: 'No money was taken.',
    now: 'Press F4 and add a service.',
  },
  'ticket.personNeeded': {
    happened: 'The receipt of this service must name a person.',
    money: 'No money was recorded yet.',
    now: 'Press F3 and choose or add the person.',
  },
  'ticket.amountMissing': {
    happened: 'Some amounts are still to be filled in.',
    money: 'No money was recorded yet.',
    now: 'Write the amounts in the yellow fields.',
  },
  'ticket.amountOutOfRange': {
    happened: 'An amount is outside the limits of this service.',
    money: 'No money was recorded yet.',
    now: 'Check the amount and write one within the limits.',
  },
  'ticket.aboveNotified': {
    happened: 'The rate set for this service is {{rupees notified}} ({{source}}); no more may be charged.',
    money: 'No money was taken.',
    now: 'Charge at most {{rupees notified}}.',
  },
  'ticket.tooMuch': {
    happened: 'One ticket can not come to more than ten crore rupees.',
    money: 'No money was recorded yet.',
    now: 'Check amounts and quantities; make two tickets if need be.',
  },
  'ticket.papersMissing': {
    happened: 'Some papers were not seen yet.',
    money: 'No money was taken.',
    now: 'Tick the papers when you see them, or give the slip.',
  },
  'ticket.noPapersMissing': {
    happened: 'All papers are there, so no slip was made.',
    money: 'No money was taken.',
    now: 'Press F9 and take the payment.',
  },
  'ticket.priceChanged': {
    happened: 'A rate changed meanwhile: {{rupees before}} before, {{rupees now}} now.',
    money: 'No money was recorded yet.',
    now: 'Tell the person the new total, then finish again.',
  },
  'payment.short': {
    happened: 'The money is {{rupees missing}} short.',
    money: 'Nothing was recorded yet.',
    now: 'Take the rest, or press U and take the rest by UPI.',
  },
  'payment.upiTooMuch': {
    happened: 'The UPI amount {{rupees upi}} is more than the total {{rupees total}}.',
    money: 'Nothing was recorded yet.',
    now: 'Do not take more than the total by UPI; mend the amount.',
  },
  'payment.upiReferenceMissing': {
    happened: 'The last 4 digits of the UPI payment are missing.',
    money: 'Nothing was recorded yet.',
    now: 'See the money arrive, write the 4 digits and press Enter.',
  },
  'payment.noUpiAddress': {
    happened: 'The centre has no UPI address here, so there is no QR code.',
    money: 'Nothing was recorded yet.',
    now: 'Take the money with your own QR sticker and write the 4 digits, or take cash.',
  },
} as const;
