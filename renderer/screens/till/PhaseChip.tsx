import type { Output } from '../../../contract/contract.ts';
import { formatDay } from '../../../contract/day.ts';
import type { TillPhase } from '../../../contract/till.ts';
import { useWords } from '../../app/words.ts';
import { classes } from '../../parts/classes.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { IconName } from '../../parts/Icon.tsx';
import sheet from './Till.module.css';

const css = classes(sheet);

const ICONS: Readonly<Record<TillPhase, IconName>> = {
  unopened: 'clock',
  open: 'check',
  forgotten: 'warn',
  closed: 'check',
};

/** Whether the day is open, in a drawing and words. */
export function PhaseChip({ state }: { readonly state: Output<'till.state'> }) {
  return (
    <span className={css('chip', state.phase)}>
      <Icon name={ICONS[state.phase]} size={18} /> {usePhaseWords(state)}
    </span>
  );
}

/** The same in words alone; none while it is not known. */
export function usePhaseWords(state: Output<'till.state'> | undefined): string {
  const { t } = useWords();
  if (!state) return '';
  const { phase, day } = state;
  return t(`till.phase.${phase}`, { day: day === undefined ? '' : formatDay(day) });
}
