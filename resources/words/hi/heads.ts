export const heads = {
  bill_amount: 'बिल की राशि',
  government_fee: 'सरकारी शुल्क',
  portal_charge: 'पोर्टल शुल्क',
  centre_charge: 'केंद्र शुल्क',
  tax: 'कर (जीएसटी)',
} as const;
