import { useState } from 'react';
import { FamilyRelation } from '../../../contract/households.ts';
import type { Household, JoinReason } from '../../../contract/households.ts';
import type { Person } from '../../../contract/people.ts';
import { call } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { FamilyForm } from './FamilyForm.tsx';
import { HappenedField, dayTyped, isDayTyped } from './HappenedField.tsx';
import { useFamilyForm } from './use-family-form.ts';

const RELATIONS = FamilyRelation.exclude(['head']).options;
const REASONS = ['known', 'birth', 'marriage', 'moved'] as const;

type Props = {
  readonly household: Household;
  readonly person: Person;
  readonly onDone: (household: Household) => void;
  readonly onClose: () => void;
};

/** What somebody is to the head of the household that takes her in, and how she came. */
export function JoinDialog({ household, person, onDone, onClose }: Props) {
  const { t } = useWords();
  const { householdId } = household;
  const { personId, name } = person;
  const [relation, setRelation] = useState<(typeof RELATIONS)[number]>();
  const [reason, setReason] = useState<JoinReason>('known');
  const [day, setDay] = useState('');
  const form = useFamilyForm(async (requestId) => {
    if (relation === undefined) return;
    const order = { requestId, householdId, personId, relation, reason };
    onDone(await call('households.join', { ...order, ...(reason === 'known' ? {} : dayTyped(day)) }));
  });
  return (
    <FamilyForm
      title={t('households.addThis', { name })}
      form={form}
      onClose={onClose}
      isReady={relation !== undefined && isDayTyped(day)}
    >
      <ChoiceField
        label={t('households.relation')}
        help="familyRelation"
        choices={RELATIONS.map((id) => ({ id, words: t(`households.relations.${id}`) }))}
        value={relation}
        onChange={setRelation}
        autoFocus
      />
      <ChoiceField
        label={t('households.how')}
        help="familyReason"
        choices={REASONS.map((id) => ({ id, words: t(`households.joinReasons.${id}`) }))}
        value={reason}
        onChange={setReason}
      />
      {reason !== 'known' && <HappenedField value={day} onChange={setDay} problem={form.problem('day')} />}
    </FamilyForm>
  );
}
