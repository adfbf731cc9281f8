import { create } from 'qrcode';
import { useMemo } from 'react';
import { formatDay, timeInIndia } from '../../../contract/day.ts';
import { type Paise, negative } from '../../../contract/money.ts';
import type { Receipt } from '../../../contract/receipts.ts';
import { fullHeads, fullPriceOf } from '../../../contract/waived-heads.ts';
import type { Waiver } from '../../../contract/waivers.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { QrCode } from '../../parts/QrCode.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './ReceiptScreen.module.css';

const css = classes(sheet);

const CODE_SIZE = 156;

/** The rows of the QR code of a text. */
function rowsOf(text: string): readonly string[] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_row, y) =>
    Array.from({ length: modules.size }, (_cell, x) => (modules.get(y, x) ? '1' : '0')).join(''),
  );
}

/** What was waived of a line, and what was left to pay. */
function WaiverRows({ waiver, paid }: { readonly waiver: Waiver; readonly paid: Paise }) {
  const { t, say } = useWords();
  const lessTax: readonly [string, Paise] = [t('waivers.lessTax'), negative(waiver.tax)];
  const rows: readonly (readonly [string, Paise])[] = [
    [t('waivers.ofKind', { kind: say(waiver.name) }), negative(waiver.amount)],
    ...(waiver.tax > 0 ? [lessTax] : []),
    [t('waivers.toPay'), paid],
  ];
  return rows.map(([name, amount]) => (
    <tr key={name} className={css('headRow')}>
      <td colSpan={2}>{name}</td>
      <td className={css('numeric')}>
        <Amount paise={amount} />
      </td>
    </tr>
  ));
}

/** The receipt as the person holds it: who, what, each head, the money, the code. */
export function ReceiptPaper({ receipt }: { readonly receipt: Receipt }) {
  const { t, say } = useWords();
  const rows = useMemo(() => rowsOf(receipt.code), [receipt.code]);
  const { person, lines, total, handWritten } = receipt;
  return (
    <article className={css('paper')} aria-label={t('receipts.title')}>
      <header className={css('paperHead')}>
        <div>
          <p className={css('number')} lang="en">
            {receipt.number}
          </p>
          <p>
            {formatDay(receipt.day)} · {timeInIndia(receipt.issuedAt)}
          </p>
          {handWritten && (
            <p className={css('person')}>
              {t('receipts.fromPaper')} <strong lang="en">{handWritten.bookNumber}</strong>
              <br />
              {[formatDay(handWritten.day), handWritten.time].filter(Boolean).join(', ')}
            </p>
          )}
          {person && (
            <p className={css('person')}>
              <strong>{person.name}</strong>
              <br />
              {t(`people.relation.${person.relation}`)}: {person.guardian} · {person.village}
            </p>
          )}
        </div>
        <QrCode rows={rows} label={t('receipts.code')} least={CODE_SIZE} />
      </header>
      <table className={css('table')}>
        <thead>
          <tr>
            <th scope="col">{t('receipts.service')}</th>
            <th scope="col" className={css('numeric')}>
              {t('receipts.quantity')}
            </th>
            <th scope="col" className={css('numeric')}>
              {t('receipts.amount')}
            </th>
          </tr>
        </thead>
        {lines.map((line, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the lines of a receipt never change
          <tbody key={`${index}-${line.service}`}>
            <tr className={css('lineRow')}>
              <th scope="row">{say(line.name)}</th>
              <td className={css('numeric')}>{line.quantity}</td>
              <td className={css('numeric')}>
                <Amount paise={fullPriceOf(line)} size="strong" />
              </td>
            </tr>
            {fullHeads(line.heads, line.waiver).map(({ head, amount, verified }) => (
              <tr key={head} className={css('headRow')}>
                <td colSpan={2}>
                  {t(`heads.${head}`)}
                  {!verified && <span className={css('asked')}> · {t('counter.notNotified')}</span>}
                </td>
                <td className={css('numeric')}>
                  <Amount paise={amount} />
                </td>
              </tr>
            ))}
            {line.waiver && <WaiverRows waiver={line.waiver} paid={line.amount} />}
          </tbody>
        ))}
        <tfoot>
          <tr className={css('totalRow')}>
            <th scope="row" colSpan={2}>
              {t('counter.total')}
            </th>
            <td className={css('numeric')}>
              <Amount paise={total} size="large" />
            </td>
          </tr>
        </tfoot>
      </table>
    </article>
  );
}
