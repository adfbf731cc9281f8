import { useState } from 'react';
import type { Household } from '../../../contract/households.ts';
import type { Person } from '../../../contract/people.ts';
import { useWords } from '../../app/words.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { classes } from '../../parts/classes.ts';
import { PersonDialog } from '../people/PersonDialog.tsx';
import { PersonSearch } from '../people/PersonSearch.tsx';
import sheet from './Households.module.css';
import { JoinDialog } from './JoinDialog.tsx';

const css = classes(sheet);

type Props = {
  readonly household: Household;
  readonly onDone: (household: Household) => void;
  readonly onClose: () => void;
};

/** Somebody known or new for a household; for a new one the village is not typed twice. */
export function AddMemberDialog({ household, onDone, onClose }: Props) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [isNew, setNew] = useState(false);
  const [person, setPerson] = useState<Person>();
  if (person) return <JoinDialog household={household} person={person} onDone={onDone} onClose={onClose} />;
  if (isNew)
    return (
      <PersonDialog
        name={text}
        person={undefined}
        village={household.village}
        onDone={setPerson}
        onClose={onClose}
      />
    );
  return (
    <Dialog title={t('households.addMemberTitle')} onClose={onClose} wide>
      <div className={css('finder')}>
        <PersonSearch text={text} onText={setText} onChoose={setPerson} onNew={() => setNew(true)} />
      </div>
    </Dialog>
  );
}
