import { useState } from 'react';
import type { Household, LeaveReason } from '../../../contract/households.ts';
import type { Person } from '../../../contract/people.ts';
import { call } from '../../app/call.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { FamilyForm } from './FamilyForm.tsx';
import { HappenedField, dayTyped, isDayTyped } from './HappenedField.tsx';
import { RelationRows, type Relations, chosenMembers } from './RelationRows.tsx';
import { useFamilyForm } from './use-family-form.ts';

const REASONS = ['marriage', 'moved', 'death'] as const;

type Props = { readonly household: Household; readonly person: Person; readonly onClose: () => void };

/** Somebody leaves the household or has died; when she was its head, who is the head now. */
export function LeaveDialog({ household: { members }, person, onClose }: Props) {
  const { t } = useWords();
  const { personId, name } = person;
  const isHead = members.some((one) => one.relation === 'head' && one.person.personId === personId);
  const left = members.map((one) => one.person).filter((one) => one.personId !== personId);
  const asksHead = isHead && left.length > 0;
  const [reason, setReason] = useState<LeaveReason>();
  const [day, setDay] = useState('');
  const [relations, setRelations] = useState<Relations>({});
  const rest = chosenMembers(left, relations);
  const form = useFamilyForm(async (requestId) => {
    if (reason === undefined) return;
    const order = { requestId, personId, reason, ...dayTyped(day) };
    await call('households.leave', { ...order, ...(asksHead && { rest }) });
    onClose();
  });
  return (
    <FamilyForm
      title={t('households.leaveTitle', { name })}
      form={form}
      onClose={onClose}
      isReady={reason !== undefined && isDayTyped(day) && (!asksHead || rest.length === left.length)}
    >
      <ChoiceField
        label={t('households.whatHappened')}
        help="familyReason"
        choices={REASONS.map((id) => ({ id, words: t(`households.leaveReasons.${id}`) }))}
        value={reason}
        onChange={setReason}
      />
      <HappenedField value={day} onChange={setDay} problem={form.problem('day')} />
      {asksHead && (
        <RelationRows
          label={t('households.newHead')}
          people={left}
          value={relations}
          onChange={setRelations}
          empty={t('households.choose')}
        />
      )}
    </FamilyForm>
  );
}
