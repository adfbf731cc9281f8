import { useState } from 'react';
import type { ReportName } from '../../../contract/reports.ts';
import { isOfDays } from '../../../contract/report-names.ts';
import { call, faultOf } from '../../app/call.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import type { BooksSearch } from '../../app/router.tsx';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { EmptyState, FaultMessage } from '../../parts/Message.tsx';
import { PickField } from '../../parts/PickField.tsx';
import { classes } from '../../parts/classes.ts';
import { BarChart } from '../../parts/BarChart.tsx';
import page from '../../parts/Page.module.css';
import { helpAt } from '../../parts/help-topic.ts';
import sheet from './Books.module.css';
import { PeriodPicker } from './PeriodPicker.tsx';
import type { Days } from './PeriodPicker.tsx';
import { ReportTables, nameOf } from './ReportTables.tsx';

const css = classes({ ...page, ...sheet });

type Props = {
  readonly report: ReportName;
  readonly days: Days;
  readonly today: Days['last'];
  readonly account: string | undefined;
  readonly onTurn: (search: BooksSearch) => void;
  readonly onVoucher: () => void;
};

/** One report: its days, its account where it is a ledger, its tables, its picture and its files. */
export function ReportPanel({ report, days, today, account, onTurn, onVoucher }: Props) {
  const { t, say } = useWords();
  const asked = { report, ...days, ...(report === 'ledger' && account && { account }) };
  const { data, error } = useAsk('reports.read', asked, { keepLast: true });
  const save = (format: 'csv' | 'xlsx' | 'pdf') => (): void => {
    call('reports.export', { ...asked, format })
      .then(({ path }) => tell({ kind: 'done', text: t('dayBook.exported', { path }) }))
      .catch(tellFault);
  };
  const isEmpty = data?.sections.every(({ rows }) => rows.length === 0);
  const key = data && nameOf(data);
  const chart = t(chartTitle(report, days));
  return (
    <>
      <div className={css('bar')}>
        <h2 className={css('title')}>{t(`books.reports.${report}`)}</h2>
        <span className={css('acts')}>
          <Button icon="plus" keyCap="F8" onPress={onVoucher}>
            {t('ledger.newVoucher')}
          </Button>
          <Button icon="file" onPress={save('csv')}>
            {t('dayBook.csv')}
          </Button>
          <Button icon="file" onPress={save('xlsx')}>
            {t('ledger.xlsx')}
          </Button>
          <Button icon="file" onPress={save('pdf')}>
            {t('dayBook.pdf')}
          </Button>
        </span>
      </div>
      <div className={css('bar')}>
        <PeriodPicker days={days} today={today} onChange={onTurn} />
        {data && (
          <span className={css('check', data.balanced ? 'agrees' : 'disagrees')}>
            <Icon name={data.balanced ? 'check' : 'stop'} />
            {data.balanced ? t('ledger.agrees') : t('ledger.disagrees')}
          </span>
        )}
      </div>
      {report === 'ledger' && data?.account && (
        <AccountPicker chosen={data.account} onChoose={(chosen) => onTurn({ account: chosen })} key={key} />
      )}
      {error && <FaultMessage fault={faultOf(error)} />}
      {data && (
        <div className={css('columns', data.bars.length > 0 && 'withChart')}>
          {isEmpty ? (
            <div className={css('card', 'centred')}>
              <EmptyState icon="ledger" title={t('ledger.empty')}>
                {t('ledger.emptyHow')}
              </EmptyState>
            </div>
          ) : (
            <ReportTables report={data} key={key} />
          )}
          {data.bars.length > 0 && (
            <section
              className={css('card')}
              tabIndex={0}
              {...helpAt('toRead')}
              role="group"
              aria-label={chart}
            >
              <h3>{chart}</h3>
              <BarChart bars={data.bars.map(({ name, amount }) => ({ name: say(name), amount }))} />
            </section>
          )}
        </div>
      )}
    </>
  );
}

function chartTitle(report: ReportName, { first, last }: Days) {
  if (report === 'services') return 'ledger.incomeByService';
  if (report === 'board') return 'ledger.wholeByService';
  return isOfDays(first, last) ? 'ledger.incomeByDay' : 'ledger.incomeByMonth';
}

type AccountPickerProps = {
  readonly chosen: { readonly account: string; readonly name: { readonly hi: string; readonly en: string } };
  readonly onChoose: (account: string) => void;
};

function AccountPicker({ chosen, onChoose }: AccountPickerProps) {
  const { t, say } = useWords();
  const { data: accounts } = useAsk('ledger.accounts', {});
  const [typed, setTyped] = useState<string>();
  return (
    <div className={css('account')}>
      <PickField
        label={t('ledger.account')}
        items={(accounts ?? []).map(({ account, name }) => ({ code: account, name }))}
        text={typed ?? say(chosen.name)}
        onChange={(text, item) => {
          setTyped(text);
          if (item && item.code !== chosen.account) onChoose(item.code);
        }}
        help="account"
      />
    </div>
  );
}
