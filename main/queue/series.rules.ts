import type { QueueSettings } from '../../contract/queue.ts';

const PRIORITY = 'P';
/** Letters of the groups. A is for who names no service; P says priority. */
const GROUPS = 'BCDEFGHIJKLMNOQRSTUVWXYZ';
const UNNAMED = 'A';

/**
 * The letters of a token's series. `group` is the place of the service's group in the catalogue, from 0; groups beyond
 * the alphabet share its last letter.
 */
export function seriesOf(
  { series }: Pick<QueueSettings, 'series'>,
  isPriority: boolean,
  group: number | undefined,
): string {
  const letter = series === 'one' || group === undefined ? '' : (GROUPS[group] ?? GROUPS.slice(-1));
  return isPriority ? `${PRIORITY}${letter}` : letter || UNNAMED;
}
