import { Link } from '@tanstack/react-router';
import type { Household } from '../../../contract/households.ts';
import type { Person } from '../../../contract/people.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Households.module.css';

const css = classes(sheet);

type Props = {
  readonly members: Household['members'];
  /** On whose page this stands. */
  readonly personId: string;
  /** Absent for who only reads. */
  readonly onLeave: ((person: Person) => void) | undefined;
};

/** One row a member; a name leads to that person's page. */
export function MemberTable({ members, personId, onLeave }: Props) {
  const { t } = useWords();
  const { data: status } = useAsk('society.status', {});
  const year = Number(status?.today.slice(0, 4));
  return (
    <table className={css('table')} aria-label={t('households.members')}>
      <thead>
        <tr>
          <th scope="col">{t('households.name')}</th>
          <th scope="col">{t('households.relation')}</th>
          <th scope="col">{t('households.age')}</th>
          {onLeave && <th scope="col">{t('households.acts')}</th>}
        </tr>
      </thead>
      <tbody>
        {members.map(({ person, relation }) => (
          <tr key={person.personId}>
            <th scope="row">
              {person.personId === personId ? (
                person.name
              ) : (
                <Link to="/people/$personId" params={{ personId: person.personId }}>
                  {person.name}
                </Link>
              )}
            </th>
            <td>{t(`households.relations.${relation}`)}</td>
            <td>{person.birthYear && year ? year - Number(person.birthYear) : ''}</td>
            {onLeave && (
              <td>
                <Button
                  kind="link"
                  onPress={() => onLeave(person)}
                  label={`${t('households.leave')}: ${person.name}`}
                >
                  {t('households.leave')}
                </Button>
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
