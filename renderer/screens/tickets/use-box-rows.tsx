import type { Service } from '../../../contract/catalogue.ts';
import type { Fault } from '../../../contract/faults.ts';
import { latinDigits } from '../../../contract/money.ts';
import type { Person } from '../../../contract/people.ts';
import { faultOf } from '../../app/call.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import type { Row } from '../../parts/FoundRows.tsx';
import { GoalRow } from '../go-to/GoalRow.tsx';
import { useNumbered } from '../go-to/use-numbered.ts';
import { NewPersonRow, PersonRow } from '../people/PersonRow.tsx';
import { useQueueActs } from '../queue/use-queue-acts.ts';
import type { BoxView } from './box-view.ts';
import { ServiceRow } from './ServiceRow.tsx';

/** As many of each kind as stand beside those of another without scrolling, and of one that stands alone. */
const [MOST_BESIDE, MOST_ALONE] = [6, 12];
/** As many as the searches answer at most: there may be more. */
const MOST_FOUND = 12;

type Choices = {
  readonly onService: (service: Service) => void;
  readonly onPerson: (person: Person) => void;
  readonly onNew: () => void;
  readonly onGo: () => void;
};

type Found = {
  readonly rows: readonly Row[];
  readonly announced: string;
  readonly isSettled: boolean;
  readonly fault: Fault | undefined;
};

/** The name over the rows of a kind: how many there are, or that these are the best of more. */
function useGroupName(typed: string, most: number) {
  const { t } = useWords();
  return (kind: 'services' | 'people', count: number): string => {
    if (typed === '') return t(`counter.group.${kind}First`);
    const isBest = count > most || count === MOST_FOUND;
    return isBest
      ? t(`counter.group.${kind}Best`, { number: Math.min(count, most) })
      : t(`counter.group.${kind}`, { number: count });
  };
}

/** Records whose very number is typed. */
function useNumberRows(typed: string, onGo: () => void): readonly Row[] {
  const { t } = useWords();
  const numbered = useNumbered(useQueueActs());
  return numbered(typed).map((goal) => ({
    id: goal.id,
    group: t('counter.group.numbers'),
    content: <GoalRow goal={goal} />,
    choose: () => {
      onGo();
      goal.go();
    },
  }));
}

/** Services, each with why it stands there while nothing is typed. */
function useServiceRows(services: readonly Service[], typed: string, group: string, { onService }: Choices) {
  const { data: favourites = [] } = useAsk('favourites.list', {}, { enabled: typed === '' });
  const favouriteOf = ({ code }: Service) => favourites.find(({ service }) => service === code);
  return services.map((service): Row => ({
    id: service.code,
    group,
    content: <ServiceRow service={service} favourite={typed === '' ? favouriteOf(service) : undefined} />,
    choose: () => onService(service),
  }));
}

const personRowsOf = (people: readonly Person[], group: string, { onPerson }: Choices): readonly Row[] =>
  people.map((person) => ({
    id: person.personId,
    group,
    content: <PersonRow person={person} />,
    choose: () => onPerson(person),
  }));

/** Services and people under their names, records whose very number is typed, and last a way to add somebody. */
export function useBoxRows(text: string, view: BoxView, choices: Choices): Found {
  const { t } = useWords();
  const typed = text.trim();
  const asked = useAsk('counter.find', { text: typed, of: view }, { keepLast: true });
  const { services = [], people = [], first = 'services' } = asked.data ?? {};
  const isAlone = typed !== '' && (services.length === 0 || people.length === 0);
  const most = isAlone ? MOST_ALONE : MOST_BESIDE;
  const nameOf = useGroupName(typed, most);

  const servicesName = nameOf('services', services.length);
  const nobody = view === 'all' && services.length === 0 ? t('counter.group.none') : t('people.none');
  const peopleName = typed !== '' && people.length === 0 ? nobody : nameOf('people', people.length);
  const serviceRows = useServiceRows(services.slice(0, most), typed, servicesName, choices);
  const personRows = personRowsOf(people.slice(0, most), peopleName, choices);
  const numberRows = useNumberRows(view === 'all' ? typed : '', choices.onGo);

  const found = first === 'people' ? [...personRows, ...serviceRows] : [...serviceRows, ...personRows];
  // Four digits and more are sooner a mobile than a serial.
  const isMobile = people.length > 0 && /^\d{4,}$/u.test(latinDigits(typed));
  const listed = isMobile ? [...found, ...numberRows] : [...numberRows, ...found];
  const offersNew = view === 'people' || (view === 'all' && typed !== '' && numberRows.length === 0);
  // Always the last one: the arrow up from the field reaches it.
  const newRow: Row = {
    id: 'new',
    ...(listed.length === 0 && typed !== '' ? { group: peopleName } : {}),
    content: <NewPersonRow name={typed} />,
    choose: choices.onNew,
  };
  return {
    rows: offersNew && asked.data ? [...listed, newRow] : listed,
    announced: [
      ...(view === 'people' ? [] : [servicesName]),
      ...(view === 'services' ? [] : [peopleName]),
    ].join(', '),
    isSettled: !asked.isFetching && !asked.isPlaceholderData,
    fault: asked.error ? faultOf(asked.error) : undefined,
  };
}
