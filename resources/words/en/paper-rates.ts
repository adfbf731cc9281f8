/** What stands on the poster of rates. */
export const paperRates = {
  rateCard: 'Rates of services',
  ratesOf: 'Rates on {{day}}',
  askForReceipt: 'Always ask for the receipt. Pay no more than the rate written here.',
  ratesMeaning:
    '* set by the society; all others are notified rates. Ask at the counter what a service costs that is not here.',
  rateSource: 'Source: {{source}}',
  rateUpTo: 'up to {{amount}}',
  rateAtLeast: 'at least {{amount}}',
  rateBetween: '{{least}} to {{most}}',
  rateAsk: 'ask at the counter',
  notInState: 'This service is not offered in {{state}}.',
  noRates: 'No sure rate is recorded yet; ask at the counter what a service costs.',
} as const;
