import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Button as Row } from 'react-aria-components/Button';
import { formatDay } from '../../../contract/day.ts';
import { minus } from '../../../contract/money.ts';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import rows from './Closing.module.css';
import sheet from './Till.module.css';

const css = classes({ ...page, ...sheet, ...rows });

/** A month of days; more are asked for. */
const PAGE = 31;

/** The days closed earlier, the newest first; each opens its figures. */
export function ClosingList() {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data: closings = [] } = useAsk('till.closings', {});
  const [shown, setShown] = useState(PAGE);
  const open = (sequence: number) => (): void =>
    void navigate({ to: '/closings/$sequence', params: { sequence: String(sequence) } });
  return (
    <section className={css('card', 'closings')} aria-label={t('till.closings')}>
      <h3>{t('till.closings')}</h3>
      {closings.length === 0 && <p className={css('second')}>{t('till.noClosings')}</p>}
      <ul className={css('list')}>
        {closings
          .toSorted((one, other) => other.sequence - one.sequence)
          .slice(0, shown)
          .map((closing) => (
            <li key={closing.sequence}>
              <Row className={css('closing')} onPress={open(closing.sequence)}>
                <strong>{formatDay(closing.day)}</strong>
                <span lang="en" className={css('second')}>
                  {closing.number}
                </span>
                {closing.nil && <span className={css('chip')}>{t('till.nil')}</span>}
                {closing.late && <span className={css('chip')}>{t('till.late')}</span>}
                {closing.variance !== 0 && (
                  <span className={css('second')}>
                    {closing.variance < 0 ? t('till.short') : t('till.over')}{' '}
                    <Amount paise={closing.variance} />
                  </span>
                )}
                <Amount paise={minus(closing.received, closing.refunded)} size="strong" />
              </Row>
            </li>
          ))}
      </ul>
      {closings.length > shown && (
        <Button kind="link" onPress={() => setShown(shown + PAGE)}>
          {t('till.olderClosings')}
        </Button>
      )}
    </section>
  );
}
