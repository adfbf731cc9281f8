import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Person } from '../../../contract/people.ts';
import { KEYS, keyName } from '../../../contract/keys.ts';
import { useKeys } from '../../app/keys.ts';
import { useWords } from '../../app/words.ts';
import { IconButton } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { KeyCap } from '../../parts/KeyCap.tsx';
import { classes } from '../../parts/classes.ts';
import { FamilyDialog } from '../households/FamilyDialog.tsx';
import { choosePerson, reachFor, refreshPerson, useDesk } from '../tickets/use-desk.ts';
import { PersonDialog } from './PersonDialog.tsx';
import { PersonRow } from './PersonRow.tsx';
import sheet from './PersonPlace.module.css';

const css = classes(sheet);

/** Who the ticket is for; nothing until a person is chosen. */
export function PersonPlace() {
  const { person } = useDesk();
  const [form, setForm] = useState<'closed' | 'correct' | 'family'>('closed');
  const close = (): void => {
    setForm('closed');
    reachFor('next');
  };
  const corrected = (known: Person): void => {
    setForm('closed');
    refreshPerson(known);
  };
  const chosen = (known: Person): void => {
    setForm('closed');
    choosePerson(known);
  };
  if (!person) return null;
  return (
    <>
      <PersonCard person={person} onAsk={setForm} />
      {form === 'correct' && <PersonDialog name="" person={person} onDone={corrected} onClose={close} />}
      {form === 'family' && <FamilyDialog person={person} onChoose={chosen} onClose={close} />}
    </>
  );
}

type CardProps = { readonly person: Person; readonly onAsk: (form: 'correct' | 'family') => void };

function PersonCard({ person, onAsk }: CardProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { stage } = useDesk();
  const change = (): void => {
    choosePerson(undefined);
    reachFor('person');
  };
  const page = (): void => void navigate({ to: '/people/$personId', params: { personId: person.personId } });
  const family = (): void => {
    if (stage === 'work') onAsk('family');
  };
  useKeys([
    { ...KEYS.family, run: family },
    { ...KEYS.personPage, run: page },
  ]);
  return (
    <section className={css('place')} aria-label={t('people.chosen')}>
      <div className={css('label')}>
        {t('people.chosen')} <KeyCap>F3</KeyCap>
        <span className={css('ways')}>
          <button type="button" className={css('way')} onClick={family}>
            {t('households.family')} <KeyCap>{keyName(KEYS.family)}</KeyCap>
          </button>
          <button type="button" className={css('way')} onClick={page}>
            {t('households.page')} <KeyCap>{keyName(KEYS.personPage)}</KeyCap>
          </button>
        </span>
      </div>
      <div className={css('card')}>
        <Icon name="person" size={22} />
        <PersonRow person={person} />
        <span className={css('acts')}>
          <IconButton icon="edit" label={t('people.correct')} onPress={() => onAsk('correct')} />
          <button type="button" className={css('change')} onClick={change}>
            {t('people.change')}
          </button>
        </span>
      </div>
    </section>
  );
}
