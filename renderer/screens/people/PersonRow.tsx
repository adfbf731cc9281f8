import type { Person } from '../../../contract/people.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Icon } from '../../parts/Icon.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './PersonPlace.module.css';

const css = classes(sheet);

/** What tells a person from others of the same name. */
export function PersonFacts({ person }: { readonly person: Person }) {
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

export function PersonRow({ person }: { readonly person: Person }) {
  return (
    <div className={css('row')}>
      <strong>{person.name}</strong>
      <PersonFacts person={person} />
    </div>
  );
}

/** The way to write somebody down who was not found, by the name that was typed. */
export function NewPersonRow({ name = '' }: { readonly name?: string }) {
  const { t } = useWords();
  return (
    <span className={css('new')}>
      <Icon name="plus" size={18} /> {name === '' ? t('people.addNew') : t('people.addNewNamed', { name })}
    </span>
  );
}
