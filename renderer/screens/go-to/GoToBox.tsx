import { useState } from 'react';
import type { Guide } from '../../app/guide.ts';
import type { ShownKey } from '../../app/keys.ts';
import { useWords } from '../../app/words.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { SearchList } from '../../parts/SearchList.tsx';
import { classes } from '../../parts/classes.ts';
import type { QueueActs } from '../queue/use-queue-acts.ts';
import sheet from './GoToBox.module.css';
import { GoalRow } from './GoalRow.tsx';
import { rank } from './rank.rules.ts';
import { useFixedGoals } from './use-fixed-goals.ts';
import { useFoundGoals } from './use-found-goals.ts';

const css = classes(sheet);

type Props = {
  /** The keys that work on the screen below. */
  readonly keys: readonly ShownKey[];
  readonly queue: QueueActs;
  readonly guides: readonly Guide[];
  readonly onClose: () => void;
};

/** One field from which every place, act and record is reached. */
export function GoToBox({ keys, queue, guides, onClose }: Props) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const fixed = useFixedGoals(keys, guides);
  const found = useFoundGoals(text, queue);
  const goals = [...found.numbered, ...rank(text, [...fixed, ...found.records])];
  return (
    <Dialog title={t('goTo.title')} onClose={onClose} wide>
      <div className={css('box')}>
        <SearchList
          handle="goal"
          takesFocus
          isAlwaysOpen
          label={t('goTo.find')}
          placeholder={t('goTo.hint')}
          help="goTo"
          text={text}
          onText={setText}
          whenEmpty="shows"
          rows={goals.map((goal) => ({
            id: goal.id,
            content: <GoalRow goal={goal} />,
            choose: () => {
              // The box gives the hand back before the goal takes it.
              onClose();
              goal.go();
            },
          }))}
          isSettled={found.isSettled}
          emptyWords={t('goTo.none')}
          fault={found.fault}
        />
      </div>
    </Dialog>
  );
}
