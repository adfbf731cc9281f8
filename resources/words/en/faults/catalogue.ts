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
} as const;
