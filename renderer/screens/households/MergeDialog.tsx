import { useState } from 'react';
import { FamilyRelation } from '../../../contract/households.ts';
import type { Household } from '../../../contract/households.ts';
import { call } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { FamilyFinder } from './FamilyFinder.tsx';
import { FamilyForm } from './FamilyForm.tsx';
import { RelationRows, type Relations, chosenMembers } from './RelationRows.tsx';
import { useFamilyForm } from './use-family-form.ts';

const RELATIONS = FamilyRelation.exclude(['head']).options;

type Props = { readonly household: Household; readonly onClose: () => void };

/** Another household comes into this one, whose head stays. */
export function MergeDialog({ household, onClose }: Props) {
  const { t } = useWords();
  const [from, setFrom] = useState<Household>();
  const title = t('households.mergeTitle');
  if (!from) return <FamilyFinder title={title} onFound={setFrom} onClose={onClose} />;
  return <Comers title={title} household={household} from={from} onClose={onClose} />;
}

function Comers({
  title,
  household,
  from,
  onClose,
}: Props & { readonly title: string; readonly from: Household }) {
  const { t } = useWords();
  const { householdId } = household;
  const people = from.members.map(({ person }) => person);
  const [relations, setRelations] = useState<Relations>({});
  const members = chosenMembers(people, relations);
  const form = useFamilyForm(async (requestId) => {
    await call('households.merge', { requestId, householdId, from: from.householdId, members });
    onClose();
  });
  return (
    <FamilyForm title={title} form={form} onClose={onClose} isReady={members.length === people.length}>
      <RelationRows
        label={t('households.mergeWho')}
        people={people}
        value={relations}
        onChange={setRelations}
        empty={t('households.choose')}
        choices={RELATIONS}
      />
    </FamilyForm>
  );
}
