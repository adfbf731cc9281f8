import { useWords } from '../../app/words.ts';
import { Icon } from '../../parts/Icon.tsx';
import type { IconName } from '../../parts/Icon.tsx';
import { KeyCap } from '../../parts/KeyCap.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './GoToBox.module.css';
import type { Candidate } from './rank.rules.ts';

const css = classes(sheet);

/** Something to go to, and how. */
export type Goal = Candidate & {
  readonly kind: 'place' | 'report' | 'act' | 'person' | 'service' | 'receipt' | 'application' | 'token';
  readonly icon: IconName;
  readonly title: string;
  /** What tells it from others of the same name. */
  readonly facts?: string;
  readonly keyCap?: string | undefined;
  readonly go: () => void;
};

export function GoalRow({ goal }: { readonly goal: Goal }) {
  const { t } = useWords();
  return (
    <div className={css('row')}>
      <Icon name={goal.icon} size={18} />
      <span className={css('names')}>
        <strong>{goal.title}</strong>
        {goal.facts !== undefined && <span className={css('second')}>{goal.facts}</span>}
      </span>
      <span className={css('second')}>{t(`goTo.kinds.${goal.kind}`)}</span>
      {goal.keyCap !== undefined && <KeyCap>{goal.keyCap}</KeyCap>}
    </div>
  );
}
