import type { ReceiptLine } from '../../../contract/receipts.ts';
import { formatRupees } from '../../../contract/money.ts';
import { useWords } from '../../app/words.ts';
import { TextField } from '../../parts/TextField.tsx';
import { classes } from '../../parts/classes.ts';
import { helpAt } from '../../parts/help-topic.ts';
import type { LineDraft, RefundDraft, viewOf } from './refund.ts';
import { isOffered } from './refund.ts';
import sheet from './RefundDialog.module.css';

const css = classes(sheet);

type Line = ReturnType<typeof viewOf>['lines'][number];

type Props = {
  readonly lines: readonly Line[];
  readonly sold: readonly ReceiptLine[];
  readonly draft: RefundDraft;
  readonly onChange: (draft: RefundDraft) => void;
};

/** The lines of the receipt with what is left of each head; a tick says that it goes back, the amount how much of it. */
export function RefundLines({ lines, sold, draft, onChange }: Props) {
  const { t, say } = useWords();
  return (
    <fieldset className={css('lines')}>
      <legend>{t('refunds.lines')}</legend>
      {lines.map((line) => {
        const typed: LineDraft = draft[line.line] ?? { chosen: false, amounts: {} };
        const change = (part: Partial<LineDraft>): void =>
          onChange({ ...draft, [line.line]: { ...typed, ...part } });
        const service = sold[line.line - 1];
        const isOpen = isOffered({
          ...line,
          heads: line.heads.map(({ head, left }) => ({ head, amount: left })),
        });
        return (
          <div key={line.line} className={css('line', line.chosen && 'chosen')}>
            <label className={css('service')}>
              <input
                {...helpAt('refundLines')}
                type="checkbox"
                className={css('box')}
                checked={line.chosen}
                disabled={!isOpen}
                onChange={(event) => change({ chosen: event.target.checked })}
              />
              {service && say(service.name)}
              {!isOpen && <span className={css('pending')}> · {t('refunds.atPortal')}</span>}
            </label>
            {line.chosen && (
              <div className={css('heads')}>
                {line.heads.map(({ head, left, text, amount, isTooMuch }) => (
                  <TextField
                    key={head}
                    label={t('refunds.amountOf', { head: t(`heads.${head}`), left: formatRupees(left) })}
                    help="refundAmount"
                    value={text}
                    onChange={(typedAmount) => change({ amounts: { ...typed.amounts, [head]: typedAmount } })}
                    problem={
                      amount === undefined
                        ? isTooMuch
                          ? t('refunds.tooMuch')
                          : t('fields.amount')
                        : undefined
                    }
                    numeric
                    selects
                  />
                ))}
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
