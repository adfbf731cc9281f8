import { useId } from 'react';
import type { KeyboardEvent } from 'react';
import type { HeadPrice } from '../../../contract/catalogue.ts';
import { formatRupees, parseRupees } from '../../../contract/money.ts';
import { isComposing } from '../../app/keys.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { useRefusal } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { helpAt } from '../../parts/help-topic.ts';
import { isFixed, limitBroken, shownAmount, wantsAmount } from './desk.ts';
import type { DeskLine } from './desk.ts';
import sheet from './TicketLines.module.css';
import { reachFor, typeAmount } from './use-desk.ts';

const css = classes(sheet);

/** The parts of a price: notified figures stand fast, all others are asked for and say that they are not notified. */
export function LineHeads({ line }: { readonly line: DeskLine }) {
  const { t } = useWords();
  return (
    <section aria-label={t('counter.price')}>
      <p className={css('part')}>{t('counter.price')}</p>
      <div className={css('heads')}>
        {line.heads.map((head) =>
          isFixed(head) ? (
            <FixedHead key={head.head} head={head} />
          ) : (
            <AskedHead key={head.head} line={line} head={head} />
          ),
        )}
      </div>
    </section>
  );
}

function FixedHead({ head }: { readonly head: HeadPrice }) {
  const { t } = useWords();
  return (
    <div className={css('head')} title={head.source}>
      <span>
        <span className={css('headName')}>{t(`heads.${head.head}`)}</span>
        <span className={css('mark', 'notified')}>
          <Icon name="check" size={16} />
          {t(head.verified ? 'counter.notified' : 'rates.own')}
        </span>
      </span>
      <span className={css('fixed')}>{head.paise !== undefined && <Amount paise={head.paise} />}</span>
    </div>
  );
}

function AskedHead({ line, head }: { readonly line: DeskLine; readonly head: HeadPrice }) {
  const { t } = useWords();
  const id = useId();
  const text = shownAmount(line, head);
  const limit = limitBroken(line, head);
  const isUnread = text.trim() !== '' && parseRupees(text) === undefined;
  const { refused, accept } = useRefusal((typed) => typeAmount(line.lineId, head.head, typed));
  const broken = limit && t(`fields.${limit.problem}`, { limit: `₹${formatRupees(limit.paise)}` });
  const unread = isUnread ? t('fields.amount') : broken;
  const problem = refused ? t('fields.aadhaar') : unread;
  // A field left empty or unreadable goes back to the figure that is suggested, when there is one.
  const leave = (): void => {
    if (head.paise !== undefined && line.typed[head.head] !== undefined && parseRupees(text) === undefined)
      typeAmount(line.lineId, head.head, undefined);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!['Enter', 'NumpadEnter'].includes(event.code) || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    if (!event.repeat) reachFor('next');
  };
  return (
    <div className={css('head')}>
      <label htmlFor={id}>
        <span className={css('headName')}>{t(`heads.${head.head}`)}</span>
        <span className={css('mark', 'asked')}>
          <Icon name="info" size={16} />
          {t(head.head === 'bill_amount' ? 'counter.fromBill' : 'counter.notNotified')}
        </span>
      </label>
      <span className={css('amountBox')}>
        <span aria-hidden="true">₹</span>
        <input
          {...helpAt('amount')}
          id={id}
          className={css('amountInput')}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          data-wants={wantsAmount(line, head) ? 'amount' : undefined}
          aria-invalid={problem !== undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          onChange={(event) => accept(event.target.value)}
          onFocus={(event) => event.target.select()}
          onBlur={leave}
          onKeyDown={onKeyDown}
        />
      </span>
      {problem !== undefined && (
        <p id={`${id}-problem`} className={css('problem')}>
          {problem}
        </p>
      )}
    </div>
  );
}
