import { useNavigate } from '@tanstack/react-router';
import { keyName } from '../../../contract/keys.ts';
import { tellFault } from '../../app/notice.ts';
import type { Guide } from '../../app/guide.ts';
import type { ShownKey } from '../../app/keys.ts';
import { PLACES } from '../../app/places.ts';
import { useWords } from '../../app/words.ts';
import { DESTINATIONS, namesOf, namesOfAct } from './goals.ts';
import type { Destination } from './goals.ts';
import type { Goal } from './GoalRow.tsx';

function capOf({ id }: Destination): string | undefined {
  const place = PLACES.find(({ name }) => name === id);
  return place && 'key' in place ? keyName(place.key) : undefined;
}

/** The places, the reports, what teaches, and the acts whose key works on the screen below; each act says its key. */
export function useFixedGoals(keys: readonly ShownKey[], guides: readonly Guide[]): readonly Goal[] {
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
    ...guides.map(({ id, icon, words, run }): Goal => ({
      id,
      kind: 'act',
      icon,
      title: say(words),
      names: namesOf(id, [words.hi, words.en]),
      go: run,
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
