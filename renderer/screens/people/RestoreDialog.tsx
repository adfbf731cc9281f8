import { useState } from 'react';
import type { Person } from '../../../contract/people.ts';
import { call } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { TextField } from '../../parts/TextField.tsx';
import { FamilyForm } from '../households/FamilyForm.tsx';
import { useFamilyForm } from '../households/use-family-form.ts';
import { PersonRow } from './PersonRow.tsx';

type Props = {
  /** The person as she stood in the older version. */
  readonly person: Person;
  readonly onClose: () => void;
};

/** Writes an older version of a person again, with the reason. */
export function RestoreDialog({ person, onClose }: Props) {
  const { t } = useWords();
  const { personId, version } = person;
  const [reason, setReason] = useState('');
  const form = useFamilyForm(async (requestId) => {
    await call('people.restore', { requestId, personId, version, reason });
    onClose();
  });
  return (
    <FamilyForm title={t('people.restoreTitle')} form={form} onClose={onClose}>
      <p>{t('people.restoreMeans', { version })}</p>
      <PersonRow person={person} />
      <TextField
        label={t('people.reason')}
        help="correctionReason"
        value={reason}
        onChange={setReason}
        problem={form.problem('reason')}
        isRequired
        autoFocus
      />
    </FamilyForm>
  );
}
