import type { Person } from '../../../contract/people.ts';
import { faultOf } from '../../app/call.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { SearchList } from '../../parts/SearchList.tsx';
import { NewPersonRow, PersonRow } from './PersonRow.tsx';

type Props = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onChoose: (person: Person) => void;
  /** Offers somebody new as the last row. */
  readonly onNew?: () => void;
  readonly label?: string;
};

/** Finds people while their name, guardian, village or mobile is typed. */
export function PersonSearch({ text, onText, onChoose, onNew, label }: Props) {
  const { t } = useWords();
  const found = useAsk('people.find', { text: text.trim() }, { keepLast: true });
  return (
    <SearchList
      handle="person"
      label={label ?? t('people.find')}
      placeholder={t('people.findHint')}
      help="person"
      text={text}
      onText={onText}
      whenEmpty="shows"
      rows={[
        ...(found.data ?? []).map((person) => ({
          id: person.personId,
          content: <PersonRow person={person} />,
          choose: () => onChoose(person),
        })),
        ...(onNew ? [{ id: 'new', content: <NewPersonRow name={text.trim()} />, choose: onNew }] : []),
      ]}
      isSettled={!found.isFetching && !found.isPlaceholderData}
      fault={found.error ? faultOf(found.error) : undefined}
      emptyWords={t('people.none')}
    />
  );
}
