import type { GuardianRelation, Person } from '../../../contract/people.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './PersonPlace.module.css';

const css = classes(sheet);

const FIELDS = ['name', 'guardian', 'village', 'mobile', 'birthYear'] as const;

type Typed = Readonly<Record<(typeof FIELDS)[number], string>> & { readonly relation: GuardianRelation };

type Props = {
  readonly typed: Typed;
  readonly known: readonly Person[];
  readonly onKnown: (person: Person) => void;
  readonly onAnother: () => void;
  readonly onClose: () => void;
};

/** What was typed beside those who are known and like it: one of them, or somebody else. */
export function KnownDialog({ typed, known, onKnown, onAnother, onClose }: Props) {
  const { t } = useWords();
  return (
    <Dialog title={t('people.knownTitle')} onClose={onClose} wide>
      <p>{t('people.knownMeans')}</p>
      <table className={css('compared')}>
        <thead>
          <tr>
            <td />
            <th scope="col">{t('people.typedNow')}</th>
            {known.map(({ personId }) => (
              <th scope="col" key={personId}>
                {t('people.knownBefore')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {FIELDS.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`people.${field}`)}</th>
              <td>{typed[field]}</td>
              {known.map((person) => (
                <td
                  key={person.personId}
                  className={css(typed[field] !== '' && person[field] !== typed[field] && 'differs')}
                >
                  {person[field]}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <td />
            <td />
            {known.map((person, place) => (
              <td key={person.personId}>
                <Button
                  kind="main"
                  onPress={() => onKnown(person)}
                  label={t('people.isKnownOf', { name: person.name })}
                  takesFocus={place === 0}
                >
                  {t('people.isKnown')}
                </Button>
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <Actions>
        <Button onPress={onClose}>{t('common.back')}</Button>
        <Button icon="plus" onPress={onAnother}>
          {t('people.isAnother')}
        </Button>
      </Actions>
    </Dialog>
  );
}

type HintProps = { readonly known: readonly Person[]; readonly onCompare: () => void };

/** Says while a person is typed that she is probably known. */
export function KnownHint({ known, onCompare }: HintProps) {
  const { t } = useWords();
  return (
    <Message tone="waiting">
      {t('people.knownHint')} <strong>{known.map(({ name }) => name).join(', ')}</strong>{' '}
      <Button kind="link" onPress={onCompare}>
        {t('people.compare')}
      </Button>
    </Message>
  );
}
