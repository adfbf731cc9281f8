import { FamilyRelation } from '../../../contract/households.ts';
import type { FamilyMember } from '../../../contract/households.ts';
import type { Person } from '../../../contract/people.ts';
import { useWords } from '../../app/words.ts';
import field from '../../parts/Field.module.css';
import { classes } from '../../parts/classes.ts';
import { helpAt } from '../../parts/help-topic.ts';
import sheet from './Households.module.css';

const css = classes({ ...field, ...sheet });

/** What is chosen for each person so far. */
export type Relations = Readonly<Record<string, FamilyRelation | undefined>>;

type Props = {
  readonly label: string;
  readonly people: readonly Person[];
  readonly value: Relations;
  readonly onChange: (value: Relations) => void;
  /** What nothing chosen means. */
  readonly empty: string;
  readonly choices?: readonly FamilyRelation[];
};

/** One row a person: what she is to the head. */
export function RelationRows({ label, people, value, onChange, empty, choices }: Props) {
  const { t } = useWords();
  return (
    <fieldset className={css('relations')}>
      <legend className={css('label')}>{label}</legend>
      {people.map(({ personId, name }) => (
        <label key={personId} className={css('relation')}>
          <span>{name}</span>
          <select
            {...helpAt('familyRelation')}
            className={css('select')}
            aria-label={t('households.relationOf', { name })}
            value={value[personId] ?? ''}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
            onChange={({ target }) =>
              onChange({ ...value, [personId]: FamilyRelation.safeParse(target.value).data })
            }
          >
            <option value="">{empty}</option>
            {(choices ?? FamilyRelation.options).map((relation) => (
              <option key={relation} value={relation}>
                {t(`households.relations.${relation}`)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}

/** Those for whom something is chosen. */
export const chosenMembers = (people: readonly Person[], value: Relations): FamilyMember[] =>
  people.flatMap(({ personId }) => {
    const relation = value[personId];
    return relation === undefined ? [] : [{ personId, relation }];
  });
