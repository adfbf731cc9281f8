import { Link, useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay, timeInIndia } from '../../../contract/day.ts';
import type { Voucher } from '../../../contract/ledger.ts';
import { NO_MONEY, negative } from '../../../contract/money.ts';
import { call, faultOf, newId } from '../../app/call.ts';
import { useKeys } from '../../app/keys.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { Actions, Dialog } from '../../parts/Dialog.tsx';
import { FaultMessage, Message } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import sheet from './Ledger.module.css';

const css = classes({ ...page, ...sheet });

/** One voucher with its postings, what it reverses or is reversed by, and its reversal. */
export function VoucherScreen() {
  const { sequence } = useParams({ from: '/vouchers/$sequence' });
  const { data, error } = useAsk('ledger.voucher', { sequence: Number(sequence) });
  if (error) return <FaultMessage fault={faultOf(error)} />;
  return data ? <VoucherRoom voucher={data} key={data.number} /> : null;
}

function VoucherRoom({ voucher }: { readonly voucher: Voucher }) {
  const { t } = useWords();
  const router = useRouter();
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const back = (): void => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/books' });
  };
  useKeys([{ code: 'Escape', label: t('keys.back'), run: back }]);
  return (
    <div className={css('screen')}>
      <div className={css('bar')}>
        <Button icon="back" keyCap="Esc" onPress={back}>
          {t('common.back')}
        </Button>
        <h2 className={css('title')}>
          {t('ledger.voucher')} <span lang="en">{voucher.number}</span>
        </h2>
        {voucher.canReverse && (
          <span className={css('acts')}>
            <Button onPress={() => setAsks(true)}>{t('ledger.reverse')}</Button>
          </span>
        )}
      </div>
      <Links voucher={voucher} />
      <div className={css('columns')}>
        <Postings voucher={voucher} />
        <Facts voucher={voucher} />
      </div>
      {asks && <ReverseDialog voucher={voucher} onClose={() => setAsks(false)} />}
    </div>
  );
}

/** What the voucher has to do with others. */
function Links({ voucher }: { readonly voucher: Voucher }) {
  const { t } = useWords();
  const { reverses, reversedBy, opening, year } = voucher;
  const link = (other: NonNullable<Voucher['reverses']>, words: string) => (
    <Message tone="info">
      <Link to="/vouchers/$sequence" params={{ sequence: String(other.sequence) }}>
        {words}
      </Link>
    </Message>
  );
  return (
    <>
      {reverses && link(reverses, t('ledger.reverses', { number: reverses.number }))}
      {reversedBy && link(reversedBy, t('ledger.reversedBy', { number: reversedBy.number }))}
      {opening && <Message tone="info">{t('ledger.openingVoucher')}</Message>}
      {year !== undefined && <Message tone="info">{t('ledger.yearVoucher', { year })}</Message>}
    </>
  );
}

function Postings({ voucher }: { readonly voucher: Voucher }) {
  const { t, say } = useWords();
  return (
    <section className={css('card')}>
      <table className={css('book')}>
        <thead>
          <tr>
            <th scope="col">{t('books.columns.code')}</th>
            <th scope="col">{t('ledger.account')}</th>
            <th scope="col" className={css('numeric')}>
              {t('books.columns.debit')}
            </th>
            <th scope="col" className={css('numeric')}>
              {t('books.columns.credit')}
            </th>
          </tr>
        </thead>
        <tbody>
          {voucher.postings.map(({ account, code, name, amount }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- the postings of a voucher never change
            <tr key={`${index}-${account}`}>
              <td>{code}</td>
              <td>{say(name)}</td>
              <td className={css('numeric')}>{amount > NO_MONEY && <Amount paise={amount} />}</td>
              <td className={css('numeric')}>{amount < NO_MONEY && <Amount paise={negative(amount)} />}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td>{t('books.rows.total')}</td>
            <td className={css('numeric')}>
              <Amount paise={voucher.total} />
            </td>
            <td className={css('numeric')}>
              <Amount paise={voucher.total} />
            </td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Facts({ voucher }: { readonly voucher: Voucher }) {
  const { t } = useWords();
  return (
    <section className={css('card')}>
      <dl className={css('facts')}>
        <dt>{t('ledger.kind')}</dt>
        <dd>{t(`books.kinds.${voucher.kind}`)}</dd>
        <dt>{t('common.date')}</dt>
        <dd>
          {formatDay(voucher.day)} · {timeInIndia(voucher.at)}
        </dd>
        <dt>{t('common.operator')}</dt>
        <dd>{voucher.operator}</dd>
        {voucher.narration !== '' && (
          <>
            <dt>{t('ledger.narration')}</dt>
            <dd>{voucher.narration}</dd>
          </>
        )}
      </dl>
    </section>
  );
}

function ReverseDialog({ voucher, onClose }: { readonly voucher: Voucher; readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  // One wish, one id: pressed twice it reverses once.
  const [requestId] = useState(newId);
  const reverse = (): void => {
    call('ledger.reverse', { requestId, sequence: voucher.sequence })
      .then(({ sequence, number }) => {
        onClose();
        tell({ kind: 'done', text: t('ledger.saved', { number }) });
        return navigate({ to: '/vouchers/$sequence', params: { sequence: String(sequence) } });
      })
      .catch(tellFault);
  };
  return (
    <Dialog title={t('ledger.reverseTitle', { number: voucher.number })} onClose={onClose}>
      <p>{t('ledger.reverseMeans')}</p>
      <Actions>
        <Button onPress={onClose}>{t('common.back')}</Button>
        <Button kind="main" onPress={reverse} takesFocus>
          {t('ledger.reverse')}
        </Button>
      </Actions>
    </Dialog>
  );
}
