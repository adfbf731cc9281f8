import { readDay } from '../../app/day.ts';
import { useWords } from '../../app/words.ts';
import { TextField } from '../../parts/TextField.tsx';

/** Whether what is typed of a day can be sent: nothing, or a day that exists. */
export const isDayTyped = (text: string): boolean => text.trim() === '' || readDay(text) !== undefined;

/** The typed day as a command takes it; nothing for today. */
export const dayTyped = (text: string): { readonly day?: string } => {
  const day = readDay(text);
  return day === undefined ? {} : { day };
};

type Props = {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly problem: string | undefined;
};

/** The day on which something happened in a household. */
export function HappenedField({ value, onChange, problem }: Props) {
  const { t } = useWords();
  const unfinished = value.trim().length >= 10 && !isDayTyped(value);
  return (
    <TextField
      label={t('households.day')}
      help="familyDay"
      hint={t('households.dayHint')}
      value={value}
      onChange={onChange}
      problem={unfinished ? t('households.dayWrong') : problem}
    />
  );
}
