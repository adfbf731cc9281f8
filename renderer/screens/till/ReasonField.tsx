import type { VarianceReason } from '../../../contract/till.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';

const REASONS = [
  'change-error',
  'unknown',
  'found',
  'torn-note',
  'counterfeit',
  'theft',
] as const satisfies readonly VarianceReason[];

/** Why the drawer does not hold what it should; none stands ready, so that each one is chosen. */
export function ReasonField({
  value,
  onChange,
}: {
  readonly value: VarianceReason | undefined;
  readonly onChange: (reason: VarianceReason) => void;
}) {
  const { t } = useWords();
  return (
    <div data-hand="reason">
      <ChoiceField
        label={t('till.varianceReason')}
        choices={REASONS.map((id) => ({ id, words: t(`till.reasons.${id}`) }))}
        value={value}
        onChange={onChange}
        help="varianceReason"
      />
    </div>
  );
}

/** Brings the hand to the reasons. */
export function reachForReason(): void {
  document.querySelector<HTMLElement>('[data-hand="reason"] input')?.focus();
}
