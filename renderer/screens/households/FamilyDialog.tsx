import { useState } from 'react';
import type { Person } from '../../../contract/people.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { AddMemberDialog } from './AddMemberDialog.tsx';
import { FoundDialog } from './FoundDialog.tsx';
import { JoinOtherDialog } from './JoinOtherDialog.tsx';
import sheet from './Households.module.css';

const css = classes(sheet);

type Props = {
  readonly person: Person;
  readonly onChoose: (person: Person) => void;
  readonly onClose: () => void;
};

/** The household of the person at the counter: whoever of it has come is one key away. */
export function FamilyDialog({ person, onChoose, onClose }: Props) {
  const { t } = useWords();
  const [asked, ask] = useState<'add' | 'found' | 'join'>();
  const { data } = useAsk('households.ofPerson', { personId: person.personId });
  const household = data?.household;
  const back = (): void => ask(undefined);
  if (asked === 'add' && household)
    return <AddMemberDialog household={household} onDone={back} onClose={back} />;
  if (asked === 'found') return <FoundDialog person={person} onClose={back} />;
  if (asked === 'join') return <JoinOtherDialog person={person} onClose={back} />;
  const others = (household?.members ?? []).filter((one) => one.person.personId !== person.personId);
  return (
    <Dialog title={t('households.familyOf', { name: person.name })} onClose={onClose}>
      {household ? (
        <ul className={css('choosable')} aria-label={t('households.members')}>
          {others.map((member, place) => (
            <li key={member.person.personId}>
              <Button wide onPress={() => onChoose(member.person)} takesFocus={place === 0}>
                {member.person.name} · {t(`households.relations.${member.relation}`)}
              </Button>
            </li>
          ))}
        </ul>
      ) : (
        data && <Message tone="info">{t('households.noneHow')}</Message>
      )}
      <Actions>
        <Button onPress={onClose}>{t('common.back')}</Button>
        {household && (
          <Button icon="plus" onPress={() => ask('add')} takesFocus={others.length === 0}>
            {t('households.addMember')}
          </Button>
        )}
        {data && !household && data.died === undefined && (
          <>
            <Button onPress={() => ask('join')}>{t('households.joinOther')}</Button>
            <Button kind="main" onPress={() => ask('found')} takesFocus>
              {t('households.found')}
            </Button>
          </>
        )}
      </Actions>
    </Dialog>
  );
}
