import { useState } from 'react';
import type { Household } from '../../../contract/households.ts';
import type { Person } from '../../../contract/people.ts';
import { call, faultOf } from '../../app/call.ts';
import type { Fault } from '../../../contract/faults.ts';
import { useWords } from '../../app/words.ts';
import { Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { PersonSearch } from '../people/PersonSearch.tsx';
import sheet from './Households.module.css';

const css = classes(sheet);

type Props = {
  readonly title: string;
  readonly onFound: (household: Household) => void;
  readonly onClose: () => void;
};

/** Finds a household by any of its members. */
export function FamilyFinder({ title, onFound, onClose }: Props) {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [without, setWithout] = useState<Person>();
  const [fault, setFault] = useState<Fault>();
  const look = (person: Person): void => {
    call('households.ofPerson', { personId: person.personId })
      .then(({ household }) => (household ? onFound(household) : setWithout(person)))
      .catch((error: unknown) => setFault(faultOf(error)));
  };
  return (
    <Dialog title={title} onClose={onClose} wide>
      <div className={css('finder')}>
        <PersonSearch text={text} onText={setText} onChoose={look} label={t('households.whoseFamily')} />
        {without && <Message tone="info">{t('households.whoHasNone', { name: without.name })}</Message>}
        {fault && <FaultMessage fault={fault} />}
      </div>
    </Dialog>
  );
}
