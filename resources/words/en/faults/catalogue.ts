export const catalogueFaults = {
  'catalogue.unknownService': {
    happened: 'This service is no longer in the catalogue.',
    money: 'No money was taken for it.',
    now: 'Remove it and find another service with F4.',
  },
  'catalogue.withheld': {
    happened: 'This service is not offered here at present.',
    money: 'No money was taken for it.',
    now: 'Remove it and find another service with F4.',
  },
  'catalogue.invalid': {
    happened: 'The file of the service catalogue is faulty.',
    money: 'The accounts are safe; new sales are not possible now.',
    now: 'Install Seva Bahi again or call for help.',
  },
  'catalogue.stopped': {
    happened: 'The society has stopped this service today.',
    money: 'No money was taken for it.',
    now: 'Remove it, or see in “Services and rates” until when it is stopped.',
  },
  'catalogue.rateWrong': {
    happened: 'This rate does not hold together.',
    money: 'Nothing was changed; the old rate holds.',
    now: 'Write either a fixed amount or the least and the most, and check the days.',
  },
  'catalogue.dayPast': {
    happened: 'The rate of a day that is past can not be changed.',
    money: 'Nothing was changed; old receipts are as they were.',
    now: 'Write today or a day to come.',
  },
  'catalogue.aboveNotified': {
    happened: 'The notified rate is {{rupees notified}} ({{source}}); no more may be charged.',
    money: 'Nothing was changed and no money was taken.',
    now: 'Write an amount up to the notified rate. If there is a new notification, choose it as the reason.',
  },
} as const;
