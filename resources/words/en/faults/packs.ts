const unchanged = 'Nothing was changed; the rates of before hold.';

export const packsFaults = {
  'pack.tooLarge': {
    happened: 'This file is too large for a rate pack (limit 5 MB).',
    money: unchanged,
    now: 'See that the right file is chosen, and choose again.',
  },
  'pack.damaged': {
    happened: 'This file is no rate pack, or it is cut off or damaged.',
    money: unchanged,
    now: 'Fetch the file again from where it came, and choose it again.',
  },
  'pack.newerFormat': {
    happened: 'This rate pack is of a newer format ({{format}}), which this program can not read.',
    money: unchanged,
    now: 'Install the new version of Seva Bahi first, then take this pack.',
  },
  'pack.unknownKey': {
    happened: 'This book does not trust the publisher of this pack ({{key}}).',
    money: unchanged,
    now: 'Get packs from your district or state office. Packs for practice work in the training book only.',
  },
  'pack.keyNotInForce': {
    happened: 'The key that signed this pack ({{key}}) is not valid today; it is from {{from}} to {{to}}.',
    money: unchanged,
    now: 'Ask the publisher for the same pack signed with a new key. Check the date of the computer too.',
  },
  'pack.wrongSignature': {
    happened: 'The signature of this pack is wrong: somebody changed it, or it is not the publisher’s.',
    money: unchanged,
    now: 'Do not use this file. Get the pack from the publisher directly, and tell them of this.',
  },
  'pack.faulty': {
    happened: 'Something in this pack is wrong ({{where}}: {{problem}}).',
    money: unchanged,
    now: 'Send this line to the publisher and ask for a mended pack.',
  },
  'pack.otherState': {
    happened: 'This pack is for another state; this centre is in {{state}}.',
    money: unchanged,
    now: 'Choose the pack for {{state}}.',
  },
  'pack.notNewer': {
    happened: 'Pack {{number}} is not new; packs up to {{has}} are in place here.',
    money: unchanged,
    now: 'Choose the next pack. To go back to an earlier one, take the newest back.',
  },
  'pack.gap': {
    happened: 'Pack {{wanted}} comes before pack {{number}}.',
    money: unchanged,
    now: 'Choose pack {{wanted}} first, then those after it in order.',
  },
  'pack.baseUnknown': {
    happened: 'Pack {{number}} was made on another catalogue or another pack, which is not here.',
    money: unchanged,
    now: 'If there is a new version of Seva Bahi, install it first; else ask the publisher.',
  },
  'pack.notFound': {
    happened: 'This pack is not in this book.',
    money: unchanged,
    now: 'Look at the list again and choose a pack.',
  },
  'pack.notNewest': {
    happened: 'Only the newest pack can be taken back.',
    money: unchanged,
    now: 'See the topmost pack in the list that holds.',
  },
  'pack.secondStep': {
    happened: 'A pack was taken back just now; a second one in a row wants an explanation.',
    money: unchanged,
    now: 'Write why another pack has to go (at least 10 letters).',
  },
} as const;
