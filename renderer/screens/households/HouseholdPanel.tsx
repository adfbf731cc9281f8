import { useState } from 'react';
import type { Household } from '../../../contract/households.ts';
import type { Person } from '../../../contract/people.ts';
import { call } from '../../app/call.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Button, IconButton } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { AddMemberDialog } from './AddMemberDialog.tsx';
import { CorrectFamilyDialog } from './CorrectFamilyDialog.tsx';
import sheet from './Households.module.css';
import { LeaveDialog } from './LeaveDialog.tsx';
import { MemberTable } from './MemberTable.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { SplitDialog } from './SplitDialog.tsx';

const css = classes(sheet);

type Asked =
  | { readonly act: 'add' | 'correct' | 'split' | 'merge' }
  | { readonly act: 'leave'; readonly person: Person };

type Props = {
  readonly household: Household;
  readonly personId: string;
  /** Whether the acts are offered. */
  readonly serves: boolean;
};

/** A household with its members, and all that can happen to it. */
export function HouseholdPanel({ household, personId, serves }: Props) {
  const { t } = useWords();
  const [asked, ask] = useState<Asked>();
  const close = (): void => ask(undefined);
  const { ward, tola, village, members, householdId } = household;
  const place = [ward && t('households.place', { ward }), tola, village].filter(Boolean).join(', ');
  const register = (): void => {
    call('households.register', { householdId })
      .then(({ path }) => tell({ kind: 'done', text: t('households.registerSaved', { path }) }))
      .catch(tellFault);
  };
  return (
    <section className={css('card')} aria-label={t('households.family')}>
      <div className={css('head')}>
        <h3>{t('households.family')}</h3>
        <span className={css('second')}>{place}</span>
        {serves && (
          <IconButton
            icon="edit"
            label={t('households.correctTitle')}
            onPress={() => ask({ act: 'correct' })}
          />
        )}
      </div>
      <MemberTable
        members={members}
        personId={personId}
        onLeave={serves ? (person) => ask({ act: 'leave', person }) : undefined}
      />
      {serves && (
        <div className={css('acts')}>
          <Button icon="plus" onPress={() => ask({ act: 'add' })}>
            {t('households.addMember')}
          </Button>
          {members.length > 1 && (
            <Button onPress={() => ask({ act: 'split' })}>{t('households.split')}</Button>
          )}
          <Button onPress={() => ask({ act: 'merge' })}>{t('households.merge')}</Button>
          <Button icon="file" onPress={register}>
            {t('households.register')}
          </Button>
        </div>
      )}
      {asked?.act === 'add' && <AddMemberDialog household={household} onDone={close} onClose={close} />}
      {asked?.act === 'correct' && <CorrectFamilyDialog household={household} onClose={close} />}
      {asked?.act === 'split' && <SplitDialog household={household} onClose={close} />}
      {asked?.act === 'merge' && <MergeDialog household={household} onClose={close} />}
      {asked?.act === 'leave' && <LeaveDialog household={household} person={asked.person} onClose={close} />}
    </section>
  );
}
