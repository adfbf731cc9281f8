import type { Service } from '../../../contract/catalogue.ts';
import type { Favourite } from '../../../contract/favourites.ts';
import { sum } from '../../../contract/money.ts';
import type { Paise } from '../../../contract/money.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './CounterSearch.module.css';

const css = classes(sheet);

/** The price of a service when every part of it is known. */
function knownPrice({ prices }: Service): Paise | undefined {
  const known = prices.flatMap(({ paise }) => (paise === undefined ? [] : [paise]));
  return known.length === prices.length ? sum(known) : undefined;
}

type Props = {
  readonly service: Service;
  /** Why it stands here while nothing is typed. */
  readonly favourite?: Favourite | undefined;
};

/** A service to choose: its names, what it costs, and why it can not be had. */
export function ServiceRow({ service, favourite }: Props) {
  const { t, say, language } = useWords();
  const price = knownPrice(service);
  const other = language === 'hi' ? 'en' : 'hi';
  return (
    <div className={css('row')}>
      <span className={css('names')}>
        <strong>{say(service.name)}</strong>
        <span className={css('second')}>
          {favourite ? (
            t('counter.favouriteWhy', { count: favourite.times, now: favourite.atThisHour })
          ) : (
            <>
              <span lang={other}>{service.name[other]}</span> · {say(service.group)}
            </>
          )}
        </span>
        {service.withheld && <span className={css('withheld')}>{say(service.withheld)}</span>}
        {service.stopped && <span className={css('withheld')}>{t('counter.stopped')}</span>}
      </span>
      <span className={css('price')}>
        {price === undefined ? (
          <span className={css('ask')}>{t('counter.askRate')}</span>
        ) : (
          <Amount paise={price} size="strong" />
        )}
      </span>
    </div>
  );
}
