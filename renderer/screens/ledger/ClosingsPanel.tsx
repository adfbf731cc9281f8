import { useState } from 'react';
import { formatDay } from '../../../contract/day.ts';
import type { LongPeriod, PeriodToClose, Periods } from '../../../contract/ledger.ts';
import { call, newId } from '../../app/call.ts';
import { tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import sheet from './Ledger.module.css';
import { VoucherDialog } from './VoucherDialog.tsx';

const css = classes({ ...page, ...sheet });

type Asked = PeriodToClose & { readonly period: LongPeriod };

/** The ends of months and years: what comes next, and what is closed. Opening balances have their place here too. */
export function ClosingsPanel() {
  const { t } = useWords();
  const { data } = useAsk('ledger.periods', {});
  const [asked, ask] = useState<Asked>();
  const [opens, setOpens] = useState(false);
  if (!data) return null;
  return (
    <>
      <div className={css('bar')}>
        <h2 className={css('title')}>{t('ledger.closings')}</h2>
        {data.canOpen && (
          <span className={css('acts')}>
            <Button icon="plus" onPress={() => setOpens(true)}>
              {t('ledger.opening')}
            </Button>
          </span>
        )}
      </div>
      <div className={css('periods')}>
        {(['month', 'year'] as const).map((period) => (
          <NextPeriod key={period} period={period} next={data[period]} onAsk={ask} />
        ))}
      </div>
      <Closed closings={data.closings} />
      {asked && <CloseDialog asked={asked} onClose={() => ask(undefined)} />}
      {opens && <VoucherDialog opening onClose={() => setOpens(false)} />}
    </>
  );
}

type NextProps = {
  readonly period: LongPeriod;
  readonly next: PeriodToClose | undefined;
  readonly onAsk: (asked: Asked) => void;
};

function NextPeriod({ period, next, onAsk }: NextProps) {
  const { t } = useWords();
  return (
    <section className={css('card', 'period')}>
      <h3>{t(period === 'month' ? 'ledger.nextMonth' : 'ledger.nextYear')}</h3>
      {next ? (
        <>
          <p>
            {t('books.period', { first: formatDay(next.firstDay), last: formatDay(next.lastDay) })}
            <br />
            <span className={css('small')}>{t(next.isReady ? 'ledger.ready' : 'ledger.notReady')}</span>
          </p>
          <Button isDisabled={!next.isReady} onPress={() => onAsk({ ...next, period })}>
            {t('ledger.close')}
          </Button>
        </>
      ) : (
        <p className={css('small')}>{t('ledger.noneYet')}</p>
      )}
    </section>
  );
}

function Closed({ closings }: Pick<Periods, 'closings'>) {
  const { t } = useWords();
  return (
    <section className={css('card')}>
      <h3>{t('ledger.closed')}</h3>
      {closings.length === 0 ? (
        <p className={css('small')}>{t('ledger.noClosings')}</p>
      ) : (
        <table className={css('book')}>
          <thead>
            <tr>
              <th scope="col">{t('ledger.closingNumber')}</th>
              <th scope="col">{t('ledger.closingPeriod')}</th>
              <th scope="col" className={css('numeric')}>
                {t('ledger.net')}
              </th>
              <th scope="col" className={css('numeric')}>
                {t('ledger.surplus')}
              </th>
            </tr>
          </thead>
          <tbody>
            {closings.map(({ number, firstDay, lastDay, net, surplus }) => (
              <tr key={number}>
                <td lang="en">{number}</td>
                <td>{t('books.period', { first: formatDay(firstDay), last: formatDay(lastDay) })}</td>
                <td className={css('numeric')}>
                  <Amount paise={net} />
                </td>
                <td className={css('numeric')}>{surplus !== undefined && <Amount paise={surplus} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function CloseDialog({ asked, onClose }: { readonly asked: Asked; readonly onClose: () => void }) {
  const { t } = useWords();
  const [requestId] = useState(newId);
  const { period, firstDay, lastDay } = asked;
  const days = { first: formatDay(firstDay), last: formatDay(lastDay) };
  const close = (): void => {
    call('ledger.close', { requestId, period, lastDay }).then(onClose).catch(tellFault);
  };
  return (
    <Dialog title={t('ledger.closeTitle', days)} onClose={onClose}>
      <p>{t('ledger.closeMeans')}</p>
      {period === 'year' && <p>{t('ledger.closeYearMeans')}</p>}
      <Actions>
        <Button onPress={onClose}>{t('common.back')}</Button>
        <Button kind="main" onPress={close} takesFocus>
          {t('ledger.close')}
        </Button>
      </Actions>
    </Dialog>
  );
}
