import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { formatDay, timeInIndia } from '../../../contract/day.ts';
import type { Closing } from '../../../contract/till.ts';
import { call, faultOf } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { FaultMessage } from '../../parts/Message.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { classes } from '../../parts/classes.ts';
import { PrintLine } from '../printing/PrintLine.tsx';
import { ClosingDrawer } from './ClosingDrawer.tsx';
import { ClosingProofs } from './ClosingProofs.tsx';
import page from '../../parts/Page.module.css';
import { helpAt } from '../../parts/help-topic.ts';
import closings from './Closing.module.css';
import sheet from './Till.module.css';
import { TillBar } from './TillBar.tsx';
import { TurnoverCounts, TurnoverTables } from './TurnoverTables.tsx';
import { useTill } from './use-till.ts';

const css = classes({ ...page, ...sheet, ...closings });

/** The signed end of a day with all its figures and proofs. */
export function ClosingView() {
  const { sequence } = useParams({ from: '/closings/$sequence' });
  const { fresh } = useSearch({ from: '/closings/$sequence' });
  const { data, error } = useAsk('till.closing', { sequence: Number(sequence) });
  if (error) return <FaultMessage fault={faultOf(error)} />;
  return data ? <View closing={data} isFresh={fresh ?? false} /> : null;
}

function View({ closing, isFresh }: { readonly closing: Closing; readonly isFresh: boolean }) {
  const { t } = useWords();
  const showPdf = (): void => {
    call('till.exportClosing', { sequence: closing.sequence })
      .then(({ path }) => tell({ kind: 'done', text: t('till.zPdfAt', { path }) }))
      .catch(tellFault);
  };
  useKeys([{ code: 'KeyP', alt: true, label: t('till.zPdf'), run: showPdf }]);
  return (
    <div className={css('screen')}>
      <TillBar title={`${t('till.zTitle')} · ${formatDay(closing.day)}`}>
        {!isFresh && (
          <span className={css('second')} lang="en">
            {closing.number}
          </span>
        )}
        {closing.late && <span className={css('chip')}>{t('till.late')}</span>}
        {closing.ticketsCarried !== undefined && (
          <span className={css('chip')}>{t('till.carried', { count: closing.ticketsCarried })}</span>
        )}
        {closing.nil && <span className={css('chip')}>{t('till.nil')}</span>}
        <Button icon="file" keyCap="Alt+P" onPress={showPdf}>
          {t('till.zPdf')}
        </Button>
      </TillBar>
      {isFresh && <Done closing={closing} />}
      <TurnoverCounts turnover={closing.turnover} />
      <div className={css('thirds')}>
        <ClosingDrawer closing={closing} />
        <section
          className={css('card', 'scroller')}
          aria-label={t('till.received')}
          tabIndex={0}
          {...helpAt('toRead')}
        >
          <TurnoverTables turnover={closing.turnover} />
        </section>
        <ClosingProofs closing={closing} />
      </div>
    </div>
  );
}

/** Said only when the closing is on the disk: its number, what the printer says, and what comes next. */
function Done({ closing }: { readonly closing: Closing }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const state = useTill();
  const opensToday = state?.phase === 'unopened';
  const openToday = (): void => void navigate({ to: '/' });
  useKeys(opensToday ? [{ code: 'F9', label: t('till.openToday'), run: openToday }] : []);
  return (
    <div className={css('done')}>
      <div role="status">
        <p className={css('doneWords')}>
          <Icon name="check" size={26} /> {t('till.zDone')}
        </p>
        <p lang="en" className={css('number')}>
          {closing.number}
        </p>
      </div>
      <div className={css('doneNext')}>
        <PrintLine number={closing.number} />
        <p>{opensToday ? t('till.zNextLate') : t('till.zNext')}</p>
      </div>
      {opensToday ? (
        <Button kind="main" keyCap="F9" icon="next" onPress={openToday}>
          {t('till.openToday')}
        </Button>
      ) : (
        <span>
          {t('till.closedBy')}: {closing.closedBy}, {timeInIndia(closing.at)}
        </span>
      )}
    </div>
  );
}
