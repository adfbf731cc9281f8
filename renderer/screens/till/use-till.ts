import type { Output } from '../../../contract/contract.ts';
import { useAsk } from '../../app/queries.ts';

const STATE_EVERY_MS = 60_000;

/** The day of the till, read again each minute: a day may end while the window stands open. */
export const useTill = (): Output<'till.state'> | undefined =>
  useAsk('till.state', {}, { everyMs: STATE_EVERY_MS }).data;
