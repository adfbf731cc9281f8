export const printingFaults = {
  'printing.notFound': {
    happened: 'This print job is no longer in the list.',
    money: 'The sale is safe.',
    now: 'If the paper is wanted, print it again with F7.',
  },
  'printing.noPrinter': {
    happened: 'No printer is chosen.',
    money: 'The sale is safe; the receipt is kept as PDF.',
    now: 'Choose a printer in the settings, then print with F7.',
  },
} as const;
