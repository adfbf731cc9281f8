import type { ChangeReason } from '../../../contract/rates.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { classes } from '../../parts/classes.ts';
import { TextField } from '../../parts/TextField.tsx';
import sheet from './Catalogue.module.css';
import type { useChangeDraft } from './use-change-form.ts';

const css = classes(sheet);

type Props = {
  readonly asked: ReturnType<typeof useChangeDraft>;
  readonly reasons: readonly ChangeReason[];
  /** Whether what is wrong is shown. */
  readonly tried: boolean;
};

/** From when through when a change holds, why, and where that is written. */
export function ChangeFields({ asked: { draft, put, wrong }, reasons, tried }: Props) {
  const { t } = useWords();
  const notADay = (field: 'from' | 'to'): string | undefined =>
    tried && wrong.has(field) ? t('commissions.notADay') : undefined;
  return (
    <>
      <div className={css('two')}>
        <TextField
          label={t('commissions.from')}
          help="validFrom"
          value={draft.from}
          onChange={(from) => put({ from })}
          problem={notADay('from')}
          selects
        />
        <TextField
          label={t('terms.to')}
          help="validTo"
          value={draft.to}
          onChange={(to) => put({ to })}
          problem={notADay('to')}
        />
      </div>
      <ChoiceField
        label={t('rates.reason')}
        help="changeReason"
        choices={reasons.map((id) => ({ id, words: t(`rates.reasons.${id}`) }))}
        value={draft.reason}
        onChange={(reason) => put({ reason })}
      />
      <TextField
        label={t('rates.sourceOf')}
        help="changeSource"
        hint={t('rates.sourceHint')}
        value={draft.source}
        onChange={(source) => put({ source })}
        problem={tried && wrong.has('source') ? t('fields.missing') : undefined}
        maxLength={200}
      />
    </>
  );
}
