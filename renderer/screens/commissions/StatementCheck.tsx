import { useState } from 'react';
import type { FormEvent } from 'react';
import { formatDay } from '../../../contract/day.ts';
import type { CreditAccount, StatementMapping, StatementReading } from '../../../contract/commissions.ts';
import type { Fault } from '../../../contract/faults.ts';
import { call, faultOf, newId } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { Actions } from '../../parts/Dialog.tsx';
import { Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { helpAt } from '../../parts/help-topic.ts';
import { ColumnChoices } from './ColumnChoices.tsx';
import sheet from './Commissions.module.css';
import { ExceptionTable } from './ExceptionTable.tsx';
import type { Source } from './StatementDialog.tsx';
import { rupees } from './rule-words.ts';

const css = classes(sheet);

type Paid = 'none' | CreditAccount;
const PAID: readonly Paid[] = ['csc-wallet', 'digipay-wallet', 'bank', 'none'];
const OUTCOMES = ['agrees', 'first-known', 'wrong-amount', 'reversed', 'extra'] as const;

type Props = {
  readonly source: Source;
  readonly reading: StatementReading;
  readonly onMapping: (mapping: StatementMapping) => void;
  readonly onOther: () => void;
  readonly onFault: (fault: Fault | undefined) => void;
  readonly onClose: () => void;
};

/** What the statement says, compared with the book; nothing is written before it is accepted. */
export function StatementCheck({ source, reading, onMapping, onOther, onFault, onClose }: Props) {
  const { t } = useWords();
  const [paid, setPaid] = useState<Paid>('csc-wallet');
  const [requestId] = useState(newId);
  const isReady =
    reading.mapped && reading.rows > 0 && reading.problemCount === 0 && reading.takenInOn === undefined;
  const accept = async (): Promise<void> => {
    const { booked } = await call('commissions.acceptStatement', {
      requestId,
      source,
      mapping: reading.mapping,
      ...(paid !== 'none' && { paidInto: paid }),
    });
    tell({ kind: 'done', text: t('statement.accepted', { count: booked }) });
    onClose();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isReady) return;
    onFault(undefined);
    accept().catch((error: unknown) => onFault(faultOf(error)));
  };
  return (
    <form className={css('form')} onSubmit={submit}>
      <ColumnChoices reading={reading} onMapping={onMapping} />
      {reading.takenInOn !== undefined && (
        <Message tone="problem">{t('statement.takenIn', { day: formatDay(reading.takenInOn) })}</Message>
      )}
      <Problems reading={reading} />
      {reading.rows > 0 && <Compared reading={reading} />}
      {isReady && (
        <ChoiceField
          label={t('statement.paidInto')}
          help="statementPaid"
          choices={PAID.map((id) => ({ id, words: t(`statement.account.${id}`) }))}
          value={paid}
          onChange={setPaid}
          autoFocus
        />
      )}
      <Actions>
        <Button onPress={onOther}>{t('statement.otherSource')}</Button>
        <Button type="submit" kind="main" isDisabled={!isReady}>
          {t('statement.accept')}
        </Button>
      </Actions>
    </form>
  );
}

function Problems({ reading: { problems, problemCount } }: Pick<Props, 'reading'>) {
  const { t } = useWords();
  if (problemCount === 0) return null;
  return (
    <Message tone="problem">
      {t('statement.problems', { count: problemCount })}
      <ul>
        {problems.slice(0, 8).map(({ row, column, problem }) => (
          <li key={`${row} ${column}`}>
            {t('statement.problemRow', {
              row,
              column: t(`statement.column.${column}`),
              problem: t(`statement.problem.${problem}`),
            })}
          </li>
        ))}
      </ul>
    </Message>
  );
}

function Compared({ reading }: Pick<Props, 'reading'>) {
  const { t } = useWords();
  const { outcomes, commission, tds, expectedTds, exceptions, firstDay, lastDay } = reading;
  const counts = OUTCOMES.map((outcome) => ({ outcome, count: outcomes[outcome] ?? 0 }));
  return (
    <section className={css('compared')} aria-label={t('statement.found')}>
      <p>
        {firstDay && lastDay && (
          <strong>{t('commissions.days', { first: formatDay(firstDay), last: formatDay(lastDay) })}: </strong>
        )}
        {t('statement.sums', { commission: rupees(commission), tds: rupees(tds) })}
        <span className={css('second')}>{t('statement.expectedTds', { amount: rupees(expectedTds) })}</span>
      </p>
      <ul className={css('outcomes')}>
        {counts
          .filter(({ count }) => count > 0)
          .map(({ outcome, count }) => (
            <li key={outcome} className={css('outcome')}>
              <strong>{count}</strong> {t(`statement.outcome.${outcome}`)}
            </li>
          ))}
      </ul>
      {exceptions.length > 0 && (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
        <div
          className={css('found')}
          tabIndex={0}
          {...helpAt('toRead')}
          role="region"
          aria-label={t('commissions.exceptions')}
        >
          <ExceptionTable exceptions={exceptions} />
        </div>
      )}
    </section>
  );
}
