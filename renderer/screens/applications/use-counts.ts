import type { WorklistCounts } from '../../../contract/applications.ts';
import { useAsk } from '../../app/queries.ts';

/** A new day makes applications late without anybody doing anything. */
const EVERY_MS = 600_000;

/** How many applications stand in each worklist; undefined until it is known. */
export function useCounts(): WorklistCounts | undefined {
  const { data } = useAsk('applications.list', { show: 'missing', text: '' }, { everyMs: EVERY_MS });
  return data?.counts;
}
