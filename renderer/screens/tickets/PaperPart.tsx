import type { KeyboardEvent } from 'react';
import { isComposing } from '../../app/keys.ts';
import { useWords } from '../../app/words.ts';
import { Icon } from '../../parts/Icon.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import type { PaperDraft } from './desk.ts';
import sheet from './PayPanel.module.css';
import { editPayment } from './use-desk.ts';
import type { PaymentAtHand } from './use-payment.ts';

const css = classes(sheet);

type Props = { readonly payment: PaymentAtHand; readonly paper: PaperDraft };

/** A receipt that was written by hand in a power cut: what stands on its paper. */
export function PaperPart({ payment, paper }: Props) {
  const { t } = useWords();
  const { asked, paper: view } = payment;
  const edit = (next: Partial<PaperDraft>): void => editPayment({ paper: { ...paper, ...next } });
  const isWrong = (field: keyof PaperDraft): boolean =>
    view?.wrong[field] === true && (asked || (field !== 'number' && paper[field].trim() !== ''));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!['Enter', 'NumpadEnter'].includes(event.code) || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    if (!event.repeat) payment.enterCash();
  };
  return (
    <section className={css('paper')} aria-label={t('payment.byHandMark')} onKeyDown={onKeyDown}>
      <TextField
        label={t('payment.paperNumber')}
        value={paper.number}
        onChange={(number) => edit({ number })}
        problem={isWrong('number') ? t('fields.missing') : undefined}
        help="paperNumber"
        maxLength={30}
        lang="en"
        autoFocus
      />
      <div className={css('moment')}>
        <TextField
          label={t('payment.paperDay')}
          value={paper.day}
          onChange={(day) => edit({ day })}
          problem={isWrong('day') ? t('payment.paperDayWrong') : undefined}
          help="paperDay"
          numeric
          selects
        />
        <TextField
          label={t('payment.paperTime')}
          value={paper.time}
          onChange={(time) => edit({ time })}
          problem={isWrong('time') ? t('payment.paperTimeWrong') : undefined}
          help="paperTime"
          numeric
        />
      </div>
    </section>
  );
}

type MarkProps = { readonly number?: string; readonly isTitle?: boolean };

/** The mark of a ticket that enters a hand-written receipt. */
export function PaperMark({ number = '', isTitle = false }: MarkProps) {
  const { t } = useWords();
  const Line = isTitle ? 'h2' : 'p';
  return (
    <Line className={css('paperMark')}>
      <Icon name="edit" size={18} />
      <span>
        {t('payment.byHandMark')} {number !== '' && <strong lang="en">{number}</strong>}
      </span>
    </Line>
  );
}
