import { useState } from 'react';
import { formatDay, timeInIndia } from '../../../contract/day.ts';
import type { BusinessDay } from '../../../contract/day.ts';
import type { CashPurpose, Movement, WalletAct } from '../../../contract/movements.ts';
import { hi } from '../../../resources/words/hi/index.ts';
import { call } from '../../app/call.ts';
import { tell } from '../../app/notice.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { IconButton } from '../../parts/Button.tsx';
import { EmptyState } from '../../parts/Message.tsx';
import { classes } from '../../parts/classes.ts';
import { ReprintDialog } from '../receipts/ReprintDialog.tsx';
import type { PaperToCopy } from '../receipts/ReprintDialog.tsx';
import page from '../../parts/Page.module.css';
import { helpAt } from '../../parts/help-topic.ts';
import tables from './Tables.module.css';
import sheet from './Till.module.css';

const css = classes({ ...page, ...sheet, ...tables });

type Props = { readonly day: BusinessDay; readonly isToday: boolean };

/** What came into the drawer and left it beside receipts, and what was done with the wallets. */
export function MovementTable({ day, isToday }: Props) {
  const { t } = useWords();
  const { data: movements } = useAsk('till.movements', {});
  const [reprints, setReprints] = useState<Movement>();
  const done = ({ number }: PaperToCopy, copy: number): void => {
    setReprints(undefined);
    tell({ kind: 'done', text: t('receipts.duplicateNow', { number, copy }) });
  };
  const title = isToday ? t('till.movements') : t('till.movementsOf', { day: formatDay(day) });
  if (movements?.length === 0)
    return (
      <section className={css('card', 'centred')} aria-label={title}>
        <EmptyState icon="till" title={t('till.noMovements')}>
          {t('till.noMovementsHow')}
        </EmptyState>
      </section>
    );
  return (
    <section className={css('card', 'scroller')} aria-label={title} tabIndex={0} {...helpAt('toRead')}>
      <h3>{title}</h3>
      <table className={css('table', 'dense')}>
        <thead>
          <tr>
            <th scope="col">{t('till.time')}</th>
            <th scope="col" className={css('start')}>
              {t('till.number')}
            </th>
            <th scope="col" className={css('start')}>
              {t('till.what')}
            </th>
            <th scope="col">{t('till.amount')}</th>
            <th scope="col">{t('till.drawer')}</th>
            <th scope="col">{t('till.voucher')}</th>
          </tr>
        </thead>
        <tbody>
          {movements?.map((movement) => (
            <MovementRow
              key={movement.sequence}
              movement={movement}
              onReprint={() => setReprints(movement)}
            />
          ))}
        </tbody>
      </table>
      {reprints && (
        <ReprintDialog
          papers={[{ ...reprints, copy: (order) => call('till.reprintVoucher', order) }]}
          onDone={done}
          onClose={() => setReprints(undefined)}
        />
      )}
    </section>
  );
}

type RowProps = { readonly movement: Movement; readonly onReprint: () => void };

function MovementRow({ movement, onReprint }: RowProps) {
  const { t } = useWords();
  const { at, number, amount, drawer, payee, note, reference } = movement;
  const more = [payee, note, reference].filter((text) => text !== '').join(' · ');
  return (
    <tr>
      <th scope="row">{timeInIndia(at)}</th>
      <td lang="en" className={css('start')}>
        {number}
      </td>
      <td className={css('start')}>
        {useMovementWords(movement)}
        {more !== '' && <span className={css('second')}> · {more}</span>}
      </td>
      <td>
        <Amount paise={amount} />
      </td>
      <td>{drawer !== 0 && <Amount paise={drawer} size="strong" />}</td>
      <td>
        {drawer !== 0 && (
          <IconButton icon="printer" label={t('till.reprintVoucher', { number })} onPress={onReprint} />
        )}
      </td>
    </tr>
  );
}

const isPurpose = (detail: string): detail is CashPurpose => detail in hi.till.purposes;
const isAct = (detail: string): detail is WalletAct => detail in hi.till.walletActs;

function useMovementWords({ what, detail }: Movement): string {
  const { t } = useWords();
  if (what === 'cash' && isPurpose(detail)) return t(`till.purposes.${detail}`);
  if (what === 'wallet' && isAct(detail)) return t(`till.walletActs.${detail}`);
  return t(`till.whatKinds.${what}`);
}
