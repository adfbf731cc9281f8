import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { monthOf } from '../../../contract/day.ts';
import { REPORTS } from '../../../contract/report-names.ts';
import type { ReportName } from '../../../contract/reports.ts';
import { isDay } from '../../app/day.ts';
import { useKeys } from '../../app/keys.ts';
import { useAsk } from '../../app/queries.ts';
import type { BooksSearch } from '../../app/router.tsx';
import { useWords } from '../../app/words.ts';
import { classes } from '../../parts/classes.ts';
import { AccountsPanel } from '../ledger/AccountsPanel.tsx';
import { ClosingsPanel } from '../ledger/ClosingsPanel.tsx';
import { VoucherDialog } from '../ledger/VoucherDialog.tsx';
import sheet from './Books.module.css';
import type { Days } from './PeriodPicker.tsx';
import { ReportPanel } from './ReportPanel.tsx';

const css = classes(sheet);

const WORK = ['accounts', 'closings'] as const;
const isReport = (show: string | undefined): show is ReportName => REPORTS.some((report) => report === show);

/** The days asked for; this month up to today where none are. */
function daysOf({ first, last }: BooksSearch, today: Days['last']): Days {
  return first && last && isDay(first) && isDay(last)
    ? { first, last }
    : { first: monthOf(today).first, last: today };
}

/** The books of account: reports for any days, the chart of accounts, and the ends of months and years. */
export function BooksScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const router = useRouter();
  const search = useSearch({ from: '/books' });
  const { data: status } = useAsk('society.status', {});
  const [writes, setWrites] = useState(false);
  const show = search.show ?? 'cash-book';

  const turnTo = (next: BooksSearch): void => {
    void navigate({ to: '/books', search: { ...search, ...next }, replace: true });
  };
  const back = (): void => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/' });
  };
  useKeys([
    { code: 'Escape', label: t('keys.back'), run: back },
    { code: 'F8', label: t('ledger.newVoucher'), run: () => setWrites(true) },
  ]);

  const choice = (name: string, words: string) => (
    <button
      key={name}
      type="button"
      className={css('choice')}
      aria-current={name === show ? 'page' : undefined}
      onClick={() => turnTo({ show: name })}
    >
      {words}
    </button>
  );
  const today = status && isDay(status.today) ? status.today : undefined;
  return (
    <div className={css('screen')}>
      <nav className={css('list')} aria-label={t('ledger.list')}>
        <h3>{t('ledger.list')}</h3>
        {REPORTS.map((report) => choice(report, t(`books.reports.${report}`)))}
        <h3>{t('ledger.more')}</h3>
        {WORK.map((work) => choice(work, t(`ledger.${work}`)))}
      </nav>
      <div className={css('room')}>
        {isReport(show) && today && (
          <ReportPanel
            report={show}
            days={daysOf(search, today)}
            today={today}
            account={search.account}
            onTurn={turnTo}
            onVoucher={() => setWrites(true)}
          />
        )}
        {show === 'accounts' && <AccountsPanel />}
        {show === 'closings' && <ClosingsPanel />}
      </div>
      {writes && <VoucherDialog onClose={() => setWrites(false)} />}
    </div>
  );
}
