import type { ReactNode } from 'react';
import type { Paise } from '../../../contract/money.ts';
import type { Turnover } from '../../../contract/till.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import sheet from './Tables.module.css';
import { useNames } from './use-names.ts';

const css = classes({ ...page, ...sheet });

/** What was done in a day: by cash and UPI, by head, by service, by operator. */
export function TurnoverTables({ turnover }: { readonly turnover: Turnover }) {
  const { t } = useWords();
  const names = useNames(turnover);
  const { received, refunded, heads, services, operators, waivers = [] } = turnover;
  return (
    <div className={css('tables')}>
      <Table title={t('till.byMode')}>
        <Row name={t('till.modeCash')} received={received.cash} refunded={refunded.cash} />
        <Row name={t('till.modeUpi')} received={received.upi} refunded={refunded.upi} />
      </Table>
      <Table title={t('till.byHead')}>
        {heads.map((one) => (
          <Row key={one.head} name={names.head(one.head)} received={one.received} refunded={one.refunded} />
        ))}
      </Table>
      <Table title={t('till.byOperator')}>
        {operators.map((one) => (
          <Row
            key={one.operatorId}
            name={names.operator(one.operatorId)}
            received={one.received}
            refunded={one.refunded}
          />
        ))}
      </Table>
      {waivers.length > 0 && (
        <Table title={t('waivers.byKind')} first={t('waivers.given')} second={t('waivers.takenBack')}>
          {waivers.map(({ waiver, count, given, takenBack }) => (
            <Row
              key={waiver}
              name={`${names.waiver(waiver)} × ${count}`}
              received={given}
              refunded={takenBack}
            />
          ))}
        </Table>
      )}
      <Table title={t('till.byService')} second={t('till.times')}>
        {services.map(({ service, count, received: sold }) => (
          <tr key={service}>
            <th scope="row">{names.service(service)}</th>
            <td>
              <Amount paise={sold} />
            </td>
            <td>{count}</td>
          </tr>
        ))}
      </Table>
    </div>
  );
}

type TableProps = {
  readonly title: string;
  readonly first?: string;
  readonly second?: string;
  readonly children: ReactNode;
};

function Table({ title, first, second, children }: TableProps) {
  const { t } = useWords();
  return (
    <table className={css('table', 'dense', 'figures')}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          <th scope="col">{first ?? t('till.received')}</th>
          <th scope="col">{second ?? t('till.refunded')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

type RowProps = { readonly name: string; readonly received: Paise; readonly refunded: Paise };

function Row({ name, received, refunded }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Amount paise={received} />
      </td>
      <td>{refunded > 0 && <Amount paise={refunded} />}</td>
    </tr>
  );
}

/** How often each thing was done. */
export function TurnoverCounts({ turnover }: { readonly turnover: Turnover }) {
  const { t } = useWords();
  const counts: readonly [string, number][] = [
    [t('till.receipts'), turnover.receipts],
    [t('till.reversals'), turnover.reversals],
    [t('till.copies'), turnover.copies],
    [t('till.noSales'), turnover.noSales],
    [t('till.dropped'), turnover.droppedTickets],
    [t('till.handWritten'), turnover.handWritten],
  ];
  return (
    <dl className={css('counts')}>
      {counts.map(([name, figure]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
