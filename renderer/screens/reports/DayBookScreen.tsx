import { useNavigate, useSearch } from '@tanstack/react-router';
import type { BusinessDay } from '../../../contract/day.ts';
import type { DayBook } from '../../../contract/receipts.ts';
import { call, faultOf } from '../../app/call.ts';
import { isDay } from '../../app/day.ts';
import { useKeys } from '../../app/keys.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { EmptyState, FaultMessage } from '../../parts/Message.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import sheet from './DayBook.module.css';
import { DayBookTables } from './DayBookTables.tsx';
import { DayPicker } from './DayPicker.tsx';
import { ReceiptTable } from './ReceiptTable.tsx';

const css = classes({ ...page, ...sheet });

/** The day in figures: receipts, heads, cash and UPI, accounts, and whether it all agrees to the paisa. */
export function DayBookScreen() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { day } = useSearch({ from: '/day-book' });
  const asked = day === undefined ? {} : { day };

  const { data, error } = useAsk('reports.dayBook', asked, { keepLast: true });
  const { data: status } = useAsk('society.status', {});
  const today = status && isDay(status.today) ? status.today : undefined;

  const goTo = (next: BusinessDay): void => {
    void navigate({ to: '/day-book', search: next === today ? {} : { day: next } });
  };
  const save = (format: 'csv' | 'pdf') => (): void => {
    call('reports.exportDayBook', { ...asked, format })
      .then(({ path }) => tell({ kind: 'done', text: t('dayBook.exported', { path }) }))
      .catch(tellFault);
  };
  useKeys([{ code: 'Escape', label: t('keys.back'), run: () => void navigate({ to: '/' }) }]);

  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <h2 className={css('title')}>{t('dayBook.title')}</h2>
        {data && today && <DayPicker day={data.day} today={today} onChange={goTo} />}
        <span className={css('acts')}>
          <Button icon="file" onPress={save('csv')}>
            {t('dayBook.csv')}
          </Button>
          <Button icon="file" onPress={save('pdf')}>
            {t('dayBook.pdf')}
          </Button>
        </span>
      </div>
      {error && <FaultMessage fault={faultOf(error)} />}
      {data && <DayFigures book={data} />}
      {data && (
        <div className={css('columns')}>
          {data.receipts.length === 0 ? (
            <div className={css('card', 'centred')}>
              <EmptyState icon="book" title={t('dayBook.empty')}>
                {t('dayBook.emptyHow')}
              </EmptyState>
            </div>
          ) : (
            <ReceiptTable receipts={data.receipts} key={data.day} />
          )}
          <DayBookTables book={data} />
        </div>
      )}
    </div>
  );
}

function DayFigures({ book }: { readonly book: DayBook }) {
  const { t } = useWords();
  const hasReversals = book.reversals.length > 0;
  return (
    <dl className={css('figures')}>
      <div>
        <dt>{t('dayBook.receipts')}</dt>
        <dd className={css('figure')}>{book.receipts.length}</dd>
      </div>
      <div>
        <dt>{t('dayBook.total')}</dt>
        <dd>
          <Amount paise={book.total} size="large" />
        </dd>
      </div>
      {hasReversals && (
        <div>
          <dt>{t('refunds.reversed')}</dt>
          <dd>
            <Amount paise={book.reversed.total} size="large" />
          </dd>
        </div>
      )}
      <div>
        <dt>{hasReversals ? t('dayBook.netCash') : t('dayBook.cash')}</dt>
        <dd>
          <Amount paise={book.net.cash} size="large" />
        </dd>
      </div>
      <div>
        <dt>{hasReversals ? t('dayBook.netUpi') : t('dayBook.upi')}</dt>
        <dd>
          <Amount paise={book.net.upi} size="large" />
        </dd>
      </div>
      <div>
        <dt>{t('dayBook.check')}</dt>
        <dd className={css('figure', book.balanced ? 'balanced' : 'unbalanced')}>
          <Icon name={book.balanced ? 'check' : 'stop'} size={24} />
          {book.balanced ? t('dayBook.balanced') : t('dayBook.unbalanced')}
        </dd>
      </div>
    </dl>
  );
}
