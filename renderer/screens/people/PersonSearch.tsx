import type { Person } from '../../../contract/people.ts';
import { faultOf } from '../../app/call.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Icon } from '../../parts/Icon.tsx';
import { SearchList } from '../../parts/SearchList.tsx';
import { classes } from '../../parts/classes.ts';
import { PersonRow } from './PersonRow.tsx';
import sheet from './PersonPlace.module.css';

const css = classes(sheet);

type Props = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (person: Person) => void;
  /** Offers somebody new as the last row. */
  readonly onNew?: () => void;
  readonly label?: string;
  readonly keyCap?: string;
  readonly wants?: boolean;
};

/** Finds people while their name, guardian, village or mobile is typed. */
export function PersonSearch({ text, onText, onChoose, onNew, label, keyCap, wants = false }: Props) {
  const { t } = useWords();
  const found = useAsk('people.find', { text: text.trim() }, { keepLast: true });
  return (
    <SearchList
      handle="person"
      wants={wants}
      label={label ?? t('people.find')}
      placeholder={t('people.findHint')}
      {...(keyCap === undefined ? {} : { keyCap })}
      help="person"
      text={text}
      onText={onText}
      showsWhenEmpty
      rows={[
        ...(found.data ?? []).map((person) => ({
          id: person.personId,
          content: <PersonRow person={person} />,
          choose: () => onChoose(person),
        })),
        ...(onNew ? [{ id: 'new', content: <NewRow />, choose: onNew }] : []),
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
