import { useState } from 'react';
import type { Household } from '../../../contract/households.ts';
import type { Person } from '../../../contract/people.ts';
import { useWords } from '../../app/words.ts';
import { FamilyFinder } from './FamilyFinder.tsx';
import { JoinDialog } from './JoinDialog.tsx';

type Props = { readonly person: Person; readonly onClose: () => void };

/** Puts somebody without a household into one that is found by any of its members. */
export function JoinOtherDialog({ person, onClose }: Props) {
  const { t } = useWords();
  const [household, setHousehold] = useState<Household>();
  if (household)
    return <JoinDialog household={household} person={person} onDone={onClose} onClose={onClose} />;
  return (
    <FamilyFinder
      title={t('households.joinOtherTitle', { name: person.name })}
      onFound={setHousehold}
      onClose={onClose}
    />
  );
}
