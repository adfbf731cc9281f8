import type { HouseholdAddress } from '../../../contract/households.ts';
import { useWords } from '../../app/words.ts';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Households.module.css';

const css = classes(sheet);

type Props = {
  readonly address: HouseholdAddress;
  readonly onChange: (address: HouseholdAddress) => void;
  readonly problem: (field: string) => string | undefined;
  readonly autoFocus?: boolean;
};

/** Where a household lives. */
export function AddressFields({ address, onChange, problem, autoFocus = false }: Props) {
  const { t } = useWords();
  const field = (key: keyof HouseholdAddress) => ({
    label: t(`households.${key}`),
    value: address[key],
    onChange: (text: string) => onChange({ ...address, [key]: text }),
    problem: problem(`address.${key}`),
  });
  return (
    <div className={css('address')}>
      <TextField {...field('ward')} help="ward" hint={t('households.wardHint')} autoFocus={autoFocus} />
      <TextField {...field('tola')} help="tola" takesHindi hint={t('households.wardHint')} />
      <TextField {...field('village')} help="familyVillage" takesHindi isRequired />
    </div>
  );
}
