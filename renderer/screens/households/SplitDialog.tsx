import { useState } from 'react';
import type { Household, HouseholdAddress } from '../../../contract/households.ts';
import { call } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { AddressFields } from './AddressFields.tsx';
import { FamilyForm } from './FamilyForm.tsx';
import { HappenedField, dayTyped, isDayTyped } from './HappenedField.tsx';
import { RelationRows, type Relations, chosenMembers } from './RelationRows.tsx';
import { useFamilyForm } from './use-family-form.ts';

type Props = { readonly household: Household; readonly onClose: () => void };

/** Some go into a household of their own; the head stays. */
export function SplitDialog({ household, onClose }: Props) {
  const { t } = useWords();
  const { householdId, ward, tola, village, members } = household;
  const others = members.filter(({ relation }) => relation !== 'head').map(({ person }) => person);
  const [relations, setRelations] = useState<Relations>({});
  const [address, setAddress] = useState<HouseholdAddress>({ ward, tola, village });
  const [day, setDay] = useState('');
  const going = chosenMembers(others, relations);
  const form = useFamilyForm(async (requestId) => {
    await call('households.split', { requestId, householdId, members: going, address, ...dayTyped(day) });
    onClose();
  });
  return (
    <FamilyForm
      title={t('households.splitTitle')}
      form={form}
      onClose={onClose}
      isReady={isDayTyped(day) && going.length > 0}
    >
      <RelationRows
        label={t('households.splitWho')}
        people={others}
        value={relations}
        onChange={setRelations}
        empty={t('households.stays')}
      />
      <AddressFields address={address} onChange={setAddress} problem={form.problem} />
      <HappenedField value={day} onChange={setDay} problem={form.problem('day')} />
    </FamilyForm>
  );
}
