import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay } from '../../../contract/day.ts';
import { PersonId } from '../../../contract/ids.ts';
import type { Person } from '../../../contract/people.ts';
import { faultOf } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { EmptyState, FaultMessage, Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { DocumentsPanel } from '../documents/DocumentsPanel.tsx';
import { FamilyHistory } from '../households/FamilyHistory.tsx';
import { FoundDialog } from '../households/FoundDialog.tsx';
import { HouseholdPanel } from '../households/HouseholdPanel.tsx';
import { JoinOtherDialog } from '../households/JoinOtherDialog.tsx';
import { choosePerson, currentDesk, startNext } from '../tickets/use-desk.ts';
import { ConsentPanel } from './ConsentPanel.tsx';
import { PersonDialog } from './PersonDialog.tsx';
import { PersonDue } from './PersonDue.tsx';
import { PersonHistory } from './PersonHistory.tsx';
import { PersonMerges } from './PersonMerges.tsx';
import { PersonReceipts } from './PersonReceipts.tsx';
import { PersonFacts } from './PersonRow.tsx';
import sheet from './PersonScreen.module.css';

const css = classes(sheet);

/** All about one person who is served. */
export function PersonScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { personId } = useParams({ from: '/people/$personId' });
  const { data: person, error } = useAsk('people.get', { personId: PersonId.parse(personId) });
  const { data: state } = useAsk('society.state', {});
  // Who only reads has no acts here, and what is due is nothing to her.
  const serves = state?.operator !== undefined && state.operator.role !== 'auditor';
  const toCounter = (): void => void navigate({ to: '/' });
  useKeys([{ code: 'Escape', label: t('keys.back'), run: toCounter }]);
  return (
    <div className={css('screen')}>
      {error && <FaultMessage fault={faultOf(error)} />}
      {person && <PersonBar person={person} serves={serves} />}
      {person && serves && <PersonDue person={person} />}
      {person && (
        <div className={css('columns')} key={person.personId}>
          <div className={css('column')}>
            <Family person={person} serves={serves} />
            <PersonReceipts personId={person.personId} />
            <PersonMerges person={person} serves={serves} />
          </div>
          <div className={css('column')}>
            <ConsentPanel person={person} serves={serves} />
            <DocumentsPanel owner={{ personId: person.personId }} name={person.name} serves={serves} />
            <PersonHistory person={person} serves={serves} />
            <HistoryOfFamily person={person} />
          </div>
        </div>
      )}
    </div>
  );
}

type PartProps = { readonly person: Person; readonly serves: boolean };

function HistoryOfFamily({ person }: Pick<PartProps, 'person'>) {
  const { data } = useAsk('households.ofPerson', { personId: person.personId });
  return data?.household ? <FamilyHistory householdId={data.household.householdId} /> : null;
}

function PersonBar({ person, serves }: PartProps) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [isCorrecting, setCorrecting] = useState(false);
  const serve = async (): Promise<void> => {
    if (currentDesk().stage === 'saved') await startNext();
    await navigate({ to: '/' });
    choosePerson(person);
  };
  useKeys(serves ? [{ code: 'F9', label: t('households.take'), run: () => void serve() }] : []);
  return (
    <div className={css('bar')}>
      <div>
        <h2 className={css('title')}>{person.name}</h2>
        <PersonFacts person={person} />
      </div>
      {serves && (
        <span className={css('acts')}>
          <Button icon="edit" onPress={() => setCorrecting(true)}>
            {t('people.correct')}
          </Button>
          <Button kind="main" keyCap="F9" onPress={() => void serve()} takesFocus>
            {t('households.take')}
          </Button>
        </span>
      )}
      {isCorrecting && (
        <PersonDialog
          name=""
          person={person}
          onDone={() => setCorrecting(false)}
          onClose={() => setCorrecting(false)}
        />
      )}
    </div>
  );
}

function Family({ person, serves }: PartProps) {
  const { t } = useWords();
  const { data } = useAsk('households.ofPerson', { personId: person.personId });
  const [asked, ask] = useState<'found' | 'join'>();
  const close = (): void => ask(undefined);
  if (!data) return null;
  const { household, died } = data;
  return (
    <>
      {died && <Message tone="info">{t('households.died', { day: formatDay(died) })}</Message>}
      {household && <HouseholdPanel household={household} personId={person.personId} serves={serves} />}
      {!household && !died && serves && (
        <EmptyState icon="family" title={t('households.none')}>
          <p>{t('households.noneHow')}</p>
          <span className={css('acts')}>
            <Button onPress={() => ask('join')}>{t('households.joinOther')}</Button>
            <Button kind="main" onPress={() => ask('found')}>
              {t('households.found')}
            </Button>
          </span>
        </EmptyState>
      )}
      {asked === 'found' && <FoundDialog person={person} onClose={close} />}
      {asked === 'join' && <JoinOtherDialog person={person} onClose={close} />}
    </>
  );
}
