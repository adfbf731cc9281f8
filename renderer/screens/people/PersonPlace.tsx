import { useState } from 'react';
import type { Person } from '../../../contract/people.ts';
import { faultOf } from '../../app/call.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { IconButton } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { KeyCap } from '../../parts/KeyCap.tsx';
import { SearchList } from '../../parts/SearchList.tsx';
import { classes } from '../../parts/classes.ts';
import { choosePerson, reachFor, refreshPerson, useDesk } from '../tickets/use-desk.ts';
import { PersonDialog } from './PersonDialog.tsx';
import sheet from './PersonPlace.module.css';

const css = classes(sheet);

/** Who the ticket is for: a search until a person is chosen, then the person. */
export function PersonPlace() {
  const { person } = useDesk();
  const [text, setText] = useState('');
  const [form, setForm] = useState<'closed' | 'new' | 'correct'>('closed');
  const chosen = (known: Person): void => {
    setText('');
    setForm('closed');
    if (form === 'correct') refreshPerson(known);
    else choosePerson(known);
  };
  return (
    <>
      {person ? (
        <PersonCard person={person} onCorrect={() => setForm('correct')} />
      ) : (
        <PersonSearch text={text} onText={setText} onChoose={chosen} onNew={() => setForm('new')} />
      )}
      {form !== 'closed' && (
        <PersonDialog
          name={text}
          person={form === 'correct' ? person : undefined}
          onDone={chosen}
          onClose={() => {
            setForm('closed');
            reachFor('next');
          }}
        />
      )}
    </>
  );
}

function PersonSearch(props: {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (person: Person) => void;
  readonly onNew: () => void;
}) {
  const { t } = useWords();
  const { kept } = useDesk();
  const found = useAsk('people.find', { text: props.text.trim() }, { keepLast: true });
  return (
    <SearchList
      handle="person"
      wants={kept?.blockedBy.includes('person') ?? false}
      label={t('people.find')}
      placeholder={t('people.findHint')}
      keyCap="F3"
      help="person"
      text={props.text}
      onText={props.onText}
      showsWhenEmpty
      rows={[
        ...(found.data ?? []).map((person) => ({
          id: person.personId,
          content: <PersonRow person={person} />,
          choose: () => props.onChoose(person),
        })),
        { id: 'new', content: <NewRow />, choose: props.onNew },
      ]}
      isSettled={!found.isFetching && !found.isPlaceholderData}
      fault={found.error ? faultOf(found.error) : undefined}
      emptyWords={t('people.none')}
    />
  );
}

function NewRow() {
  const { t } = useWords();
  return (
    <span className={css('new')}>
      <Icon name="plus" size={18} /> {t('people.addNew')}
    </span>
  );
}

/** What tells a person from others of the same name. */
function PersonFacts({ person }: { readonly person: Person }) {
  const { t } = useWords();
  const { data: status } = useAsk('society.status', {});
  const year = Number(status?.today.slice(0, 4));
  const facts = [
    `${t(`people.relation.${person.relation}`)}: ${person.guardian}`,
    person.village,
    ...(person.birthYear && year ? [t('people.age', { years: year - Number(person.birthYear) })] : []),
    person.mobile ? t('people.mobileEnds', { digits: person.mobile.slice(-4) }) : t('people.noMobile'),
  ];
  return <span className={css('facts')}>{facts.join(' · ')}</span>;
}

function PersonRow({ person }: { readonly person: Person }) {
  return (
    <div className={css('row')}>
      <strong>{person.name}</strong>
      <PersonFacts person={person} />
    </div>
  );
}

function PersonCard({ person, onCorrect }: { readonly person: Person; readonly onCorrect: () => void }) {
  const { t } = useWords();
  const change = (): void => {
    choosePerson(undefined);
    reachFor('person');
  };
  return (
    <section className={css('place')} aria-label={t('people.chosen')}>
      <p className={css('label')}>
        {t('people.chosen')} <KeyCap>F3</KeyCap>
      </p>
      <div className={css('card')}>
        <Icon name="person" size={22} />
        <PersonRow person={person} />
        <span className={css('acts')}>
          <IconButton icon="edit" label={t('people.correct')} onPress={onCorrect} />
          <button type="button" className={css('change')} data-hand="person" onClick={change}>
            {t('people.change')}
          </button>
        </span>
      </div>
    </section>
  );
}
