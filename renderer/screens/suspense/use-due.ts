import { useAsk } from '../../app/queries.ts';

/** A new day makes yesterday's payments due without anybody doing anything. */
const EVERY_MS = 600_000;

/** How many payments held up at a portal somebody must look at today. */
export function useDue(): number {
  const { data = [] } = useAsk('suspense.list', {}, { everyMs: EVERY_MS });
  return data.filter(({ isDue }) => isDue).length;
}
