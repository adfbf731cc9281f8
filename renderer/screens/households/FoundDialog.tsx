import { useState } from 'react';
import type { HouseholdAddress } from '../../../contract/households.ts';
import type { Person } from '../../../contract/people.ts';
import { call } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { AddressFields } from './AddressFields.tsx';
import { FamilyForm } from './FamilyForm.tsx';
import { useFamilyForm } from './use-family-form.ts';

type Props = { readonly person: Person; readonly onClose: () => void };

/** A new household under its head; the village is that of the person. */
export function FoundDialog({ person, onClose }: Props) {
  const { t } = useWords();
  const { name, village, personId } = person;
  const [address, setAddress] = useState<HouseholdAddress>({ ward: '', tola: '', village });
  const form = useFamilyForm(async (requestId) => {
    await call('households.found', { requestId, address, head: personId });
    onClose();
  });
  return (
    <FamilyForm title={t('households.foundTitle', { name })} form={form} onClose={onClose}>
      <p>{t('households.foundMeans', { name })}</p>
      <AddressFields address={address} onChange={setAddress} problem={form.problem} autoFocus />
    </FamilyForm>
  );
}
