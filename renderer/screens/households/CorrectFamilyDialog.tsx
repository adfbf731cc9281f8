import { useState } from 'react';
import type { Household, HouseholdAddress } from '../../../contract/households.ts';
import { call } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { TextField } from '../../parts/TextField.tsx';
import { AddressFields } from './AddressFields.tsx';
import { FamilyForm } from './FamilyForm.tsx';
import { RelationRows, type Relations, chosenMembers } from './RelationRows.tsx';
import { useFamilyForm } from './use-family-form.ts';

type Props = { readonly household: Household; readonly onClose: () => void };

/** Puts an address or relations right, with the reason; what stood before stays in the history. */
export function CorrectFamilyDialog({ household, onClose }: Props) {
  const { t } = useWords();
  const { householdId, ward, tola, village, members } = household;
  const people = members.map(({ person }) => person);
  const [address, setAddress] = useState<HouseholdAddress>({ ward, tola, village });
  const [relations, setRelations] = useState<Relations>(() =>
    Object.fromEntries(members.map(({ person, relation }) => [person.personId, relation])),
  );
  const [reason, setReason] = useState('');
  const form = useFamilyForm(async (requestId) => {
    const anew = chosenMembers(people, relations);
    await call('households.correct', { requestId, householdId, address, members: anew, reason });
    onClose();
  });
  return (
    <FamilyForm title={t('households.correctTitle')} form={form} onClose={onClose}>
      <AddressFields address={address} onChange={setAddress} problem={form.problem} autoFocus />
      <RelationRows
        label={t('households.relation')}
        people={people}
        value={relations}
        onChange={setRelations}
        empty={t('households.choose')}
      />
      <TextField
        label={t('households.reason')}
        help="familyCorrection"
        value={reason}
        onChange={setReason}
        problem={form.problem('reason')}
        isRequired
      />
    </FamilyForm>
  );
}
