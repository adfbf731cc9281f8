import { useState } from 'react';
import type { Service } from '../../../contract/catalogue.ts';
import type { Person } from '../../../contract/people.ts';
import { clearNotice, tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { SearchList } from '../../parts/SearchList.tsx';
import { PersonDialog } from '../people/PersonDialog.tsx';
import { narrowTo, useBoxView } from './box-view.ts';
import type { BoxView } from './box-view.ts';
import { addService, changeActiveQuantity, choosePerson, reachFor, useDesk } from './use-desk.ts';
import { useBoxRows } from './use-box-rows.tsx';
import { useMainAct } from './use-main-act.ts';

const HELP = { all: 'service', services: 'service', people: 'person' } as const;

/**
 * The one box of the counter: services, people and numbers while they are typed, in any script. Enter puts the chosen one
 * on the ticket; Enter on nothing goes on to the payment.
 */
export function CounterSearch() {
  const { t } = useWords();
  const { person, lines, kept } = useDesk();
  const [text, setText] = useState('');
  const [isNew, setNew] = useState(false);
  const narrowed = useBoxView();
  const act = useMainAct();
  // A ticket is of one person: another takes her place only where people are asked for.
  const view: BoxView = narrowed === 'all' && person ? 'services' : narrowed;

  const add = (service: Service): void => {
    setText('');
    if (service.withheld ?? service.stopped) return tell({ kind: 'waiting', text: t('counter.withheld') });
    clearNotice();
    addService(service);
  };
  const choose = (known: Person): void => {
    setText('');
    setNew(false);
    choosePerson(known);
  };
  const found = useBoxRows(text, view, {
    onService: add,
    onPerson: choose,
    onNew: () => setNew(true),
    onGo: () => setText(''),
  });
  const words = {
    all: { label: t('counter.findAny'), placeholder: t('counter.findAnyHint'), keyCap: 'F3 F4' },
    services: { label: t('counter.findService'), placeholder: t('counter.findServiceHint'), keyCap: 'F4' },
    people: { label: t('people.find'), placeholder: t('people.findHint'), keyCap: 'F3' },
  }[view];
  const whenEmpty = view === 'people' || lines.length === 0 ? 'offers' : 'asks';
  return (
    <>
      <SearchList
        handle="service"
        {...words}
        help={HELP[view]}
        text={text}
        onText={setText}
        // Whoever is on the ticket is not replaced by an Enter alone.
        whenEmpty={view === 'people' && !person ? 'shows' : whenEmpty}
        rows={found.rows}
        isSettled={found.isSettled}
        fault={found.fault}
        emptyWords={t('counter.noService')}
        announced={found.announced}
        wantsPerson={kept?.blockedBy.includes('person') ?? false}
        onEnterWhenEmpty={act.exactly}
        onEscapeWhenEmpty={narrowed === 'all' ? undefined : () => narrowTo('all')}
        onSign={changeActiveQuantity}
      />
      {isNew && (
        <PersonDialog
          name={text}
          person={undefined}
          onDone={choose}
          onClose={() => {
            setNew(false);
            reachFor(narrowed === 'people' ? 'person' : 'any');
          }}
        />
      )}
    </>
  );
}
