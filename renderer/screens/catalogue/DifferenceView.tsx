import { useState } from 'react';
import type { Input } from '../../../contract/contract.ts';
import { formatDay } from '../../../contract/day.ts';
import {
  DIFFERENCE_KINDS,
  type DifferenceKind,
  type PackDifference,
  type ServiceDifference,
} from '../../../contract/rate-packs.ts';
import { call } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { EmptyState, Message } from '../../parts/Message.tsx';
import page from '../../parts/Page.module.css';
import { TextField } from '../../parts/TextField.tsx';
import { DifferenceTable } from './DifferenceTable.tsx';
import sheet from './Packs.module.css';

const css = classes({ ...page, ...sheet });

type Props = {
  readonly difference: PackDifference;
  /** Where the program finds the pack again. */
  readonly of: Input<'ratePacks.export'>;
  /** Absent for a pack that was taken in. */
  readonly onApply?: () => void;
  readonly onBack: () => void;
};

const plain = (text: string): string => text.normalize('NFC').toLocaleLowerCase('en');

/** Whether a service, one of its charges or sources has the words that are looked for. */
function fits(
  { name, heads, service }: ServiceDifference,
  text: string,
  headName: (head: string) => string,
): boolean {
  const words = [name.hi, name.en, service, ...heads.flatMap(({ head, source }) => [headName(head), source])];
  return words.some((one) => plain(one).includes(plain(text.trim())));
}

/** What a pack changes, to be looked through before it counts, and to be put in force. */
export function DifferenceView({ difference, of, onApply, onBack }: Props) {
  const { t, say } = useWords();
  const [kind, setKind] = useState<DifferenceKind>();
  const [text, setText] = useState('');
  const { number, name, publisher, effective, digest, states, totals, services } = difference;
  const print = (): void => {
    call('ratePacks.export', of)
      .then(({ path }) => tell({ kind: 'done', text: t('packs.pdfSaved', { path }) }))
      .catch(tellFault);
  };
  useKeys([
    { code: 'Escape', label: t('keys.back'), run: onBack },
    { code: 'KeyP', alt: true, run: print },
    ...(onApply ? [{ code: 'F9', label: t('packs.apply'), run: onApply }] : []),
  ]);
  const headNames = new Map<string, string>(
    services.flatMap(({ heads }) => heads.map(({ head }) => [head, t(`heads.${head}`)] as const)),
  );
  const shown = services.filter(
    (service) =>
      (kind === undefined || service.kinds.includes(kind)) &&
      fits(service, text, (head) => headNames.get(head) ?? head),
  );
  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <Button icon="back" keyCap="Esc" onPress={onBack}>
          {t('common.back')}
        </Button>
        <div>
          <h2 className={css('title')}>{t('packs.differenceTitle', { number, name: say(name) })}</h2>
          <p className={css('second')}>
            {t('packs.facts', {
              publisher: say(publisher),
              day: formatDay(effective),
              digest: digest.slice(0, 12),
            })}
            {states && ` · ${t('packs.forStates', { states: states.map(say).join(', ') })}`}
          </p>
        </div>
        <div className={css('acts')}>
          <Button icon="printer" keyCap="Alt+P" onPress={print}>
            {t('packs.pdf')}
          </Button>
          {onApply && (
            <Button kind="main" icon="check" keyCap="F9" onPress={onApply}>
              {t('packs.apply')}
            </Button>
          )}
        </div>
      </div>
      {onApply && <Message tone="info">{t('packs.notYet')}</Message>}
      <Kinds totals={totals} all={services.length} kind={kind} onKind={setKind} />
      {services.length === 0 ? (
        <EmptyState icon="check" title={t('packs.nothing')} />
      ) : (
        <>
          <TextField
            label={t('packs.filter')}
            help="packFilter"
            value={text}
            onChange={setText}
            maxLength={80}
            autoFocus
          />
          <DifferenceTable services={shown} />
        </>
      )}
    </div>
  );
}

type KindsProps = Pick<PackDifference, 'totals'> & {
  readonly all: number;
  readonly kind: DifferenceKind | undefined;
  readonly onKind: (kind: DifferenceKind | undefined) => void;
};

/** How many services each kind of change meets; a press shows these alone. */
function Kinds({ totals, all, kind, onKind }: KindsProps) {
  const { t } = useWords();
  const choice = (one: DifferenceKind | undefined, words: string) => (
    <button
      key={one ?? 'all'}
      type="button"
      className={css('kind')}
      aria-pressed={one === kind}
      onClick={() => onKind(one)}
    >
      {words}
    </button>
  );
  return (
    <div className={css('kinds')} role="group" aria-label={t('packs.kindsTitle')}>
      {choice(undefined, t('packs.all', { count: all }))}
      {DIFFERENCE_KINDS.filter((one) => totals[one] > 0).map((one) =>
        choice(one, t('packs.kindCount', { services: totals[one], kind: t(`packs.kinds.${one}`) })),
      )}
    </div>
  );
}
