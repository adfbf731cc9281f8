import { useNavigate } from '@tanstack/react-router';
import { keyName } from '../../../contract/keys.ts';
import { tellFault } from '../../app/notice.ts';
import type { ShownKey } from '../../app/keys.ts';
import { PLACES } from '../../app/places.ts';
import { useWords } from '../../app/words.ts';
import { DESTINATIONS, namesOfAct } from './goals.ts';
import type { Destination } from './goals.ts';
import type { Goal } from './GoalRow.tsx';

function capOf({ id }: Destination): string | undefined {
  const place = PLACES.find(({ name }) => name === id);
  return place && 'key' in place ? keyName(place.key) : undefined;
}

/** The places, the reports and the acts whose key works on the screen below; each act says its key. */
export function useFixedGoals(keys: readonly ShownKey[]): readonly Goal[] {
  const { t, say } = useWords();
  const navigate = useNavigate();
  const rooms = new Set<string>(PLACES.map(({ name }) => t(`keys.${name}`)));
  return [
    ...keys
      .filter(({ label }) => !rooms.has(label))
      .map((key): Goal => ({
        id: `act ${keyName(key)}`,
        kind: 'act',
        icon: 'next',
        title: key.label,
        names: namesOfAct(key.label),
        keyCap: keyName(key),
        go: key.run,
      })),
    ...DESTINATIONS.map((one): Goal => ({
      id: one.id,
      kind: one.kind,
      icon: one.icon,
      title: say(one.words),
      names: one.names,
      keyCap: capOf(one),
      go: () => void navigate(one.address).catch(tellFault),
    })),
  ];
}
