import type { Closing, Proof } from '../../../contract/till.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import { helpAt } from '../../parts/help-topic.ts';
import closings from './Closing.module.css';
import tables from './Tables.module.css';
import sheet from './Till.module.css';

const css = classes({ ...page, ...sheet, ...tables, ...closings });

/** Two sums each, reached by different ways, and whether they agree; then what carries on to the next day. */
export function ClosingProofs({ closing }: { readonly closing: Closing }) {
  const { t } = useWords();
  return (
    <section
      className={css('card', 'scroller')}
      aria-label={t('till.proofs')}
      tabIndex={0}
      {...helpAt('toRead')}
    >
      <h3>{t('till.proofs')}</h3>
      <ul>
        {closing.proofs.map((proof) => (
          <ProofLine key={proof.name} proof={proof} />
        ))}
      </ul>
      <table className={css('table', 'dense')}>
        <thead>
          <tr>
            <th scope="col">{t('till.grandTotals')}</th>
            <th scope="col">{t('till.sum')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('till.net')}</th>
            <td>
              <Amount paise={closing.net} size="strong" />
            </td>
          </tr>
          <tr>
            <th scope="row">{t('till.absolute')}</th>
            <td>
              <Amount paise={closing.absolute} size="strong" />
            </td>
          </tr>
        </tbody>
      </table>
      <p className={css('second', 'hash')}>
        {t('till.series')}:{' '}
        {closing.series.map(({ kind, first, last }) => `${kind} ${first}–${last}`).join(' · ') || '—'}
      </p>
      <p className={css('second', 'hash')}>
        {t('till.previous')}: <code lang="en">{closing.previous.slice(0, 16)}…</code>
      </p>
    </section>
  );
}

function ProofLine({ proof: { name, left, right, holds } }: { readonly proof: Proof }) {
  const { t } = useWords();
  return (
    <li className={css('proof', holds ? 'holds' : 'fails')}>
      <Icon name={holds ? 'check' : 'stop'} size={18} />
      <span className={css('proofName')}>{t(`till.proof.${name}`)}</span>
      <span className={css('proofWord')}>{holds ? t('till.holds') : t('till.fails')}</span>
      {!holds && (
        <span>
          {left} / {right}
        </span>
      )}
    </li>
  );
}
