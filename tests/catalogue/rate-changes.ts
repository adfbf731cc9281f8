import { randomUUID } from 'node:crypto';
import type { Input, Output } from '../../contract/contract.ts';
import { secondPerson } from '../users/staff.ts';
import type { World } from '../world.ts';

export const TODAY = '2026-11-21';
export const TOMORROW = '2026-11-22';

type Part<M extends 'catalogue.setRate' | 'catalogue.setOffer'> = Partial<Input<M>>;

/** Writes down what the centre charges for a copy; the meeting of the board is its source. */
export const setRate = async (
  world: World,
  part: Part<'catalogue.setRate'>,
): Promise<Output<'catalogue.setRate'>> =>
  world.call('catalogue.setRate', {
    requestId: randomUUID(),
    approval: await secondPerson(world),
    service: 'photocopy',
    head: 'centre_charge',
    from: TOMORROW,
    reason: 'board',
    source: 'प्रबंध समिति की बैठक, प्रस्ताव 7',
    ...part,
  });

export const setOffer = async (
  world: World,
  part: Part<'catalogue.setOffer'>,
): Promise<Output<'catalogue.setOffer'>> =>
  world.call('catalogue.setOffer', {
    requestId: randomUUID(),
    approval: await secondPerson(world),
    service: 'photocopy',
    offered: false,
    from: TOMORROW,
    reason: 'staff',
    source: 'मशीन ख़राब, सूचना पट्ट 21/11',
    ...part,
  });
