/** The parts a price can have, in the order in which they are shown and printed. Kept apart so that a window needs no schemas. */
export const HEADS = ['bill_amount', 'government_fee', 'portal_charge', 'centre_charge', 'tax'] as const;
