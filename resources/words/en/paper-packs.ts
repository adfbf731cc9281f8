import type { paperPacks as hindi } from '../hi/paper-packs.ts';
import type { SameKeys } from '../same-keys.ts';

export const paperPacks = {
  ratePack: 'Rate pack {{number}}: what it changes',
  packFrom: 'Publisher',
  packEffective: 'Counts here from',
  packStates: 'States',
  packDigest: 'Identity (SHA-256)',
  packSummary:
    '{{dearer}} dearer · {{cheaper}} cheaper · {{added}} new · {{stopped}} stopped · {{resumed}} offered again · notified limit of {{notified}} changed · papers of {{papers}} changed · own rates of {{collisions}} blocked',
  packKind_added: 'New',
  packKind_stopped: 'Stopped',
  packKind_resumed: 'Offered again',
  packKind_changed: 'Changed',
  packService: 'Service, charge',
  packBefore: 'Before',
  packAfter: 'Now',
  packDay: 'From',
  packAsked: 'asked',
  packNotified: 'notified',
  packSource: 'Source',
  packRenamed: 'Called before',
  packPapersAdded: 'New papers',
  packPapersRemoved: 'No longer asked for',
  packOther: 'Names, words, commission or notes change too',
  packOwnStays: 'the society’s rate {{amount}} goes on',
  packCollision:
    '{{head}}: the society’s rate {{own}} is above the new limit {{most}}; from {{day}} it is blocked until the society writes it lower',
  packNoChange: 'This pack changes nothing at this centre.',
} as const satisfies SameKeys<typeof hindi>;
