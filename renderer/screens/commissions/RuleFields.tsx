import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { classes } from '../../parts/classes.ts';
import { TextField } from '../../parts/TextField.tsx';
import type { RuleDraft, RuleWrongs } from './rule-draft.ts';
import sheet from './Terms.module.css';

const css = classes(sheet);

const KINDS = ['flat', 'percent', 'slab'] as const;
const MOST_SLABS = 20;

type Props = {
  readonly draft: RuleDraft;
  readonly onChange: (part: Partial<RuleDraft>) => void;
  readonly wrong: RuleWrongs;
  readonly autoFocus: boolean;
};

/** What a service pays: how it is reckoned, its limits, its days, and where that is written. */
export function RuleFields({ draft, onChange, wrong, autoFocus }: Props) {
  const { t } = useWords();
  const number = (field: 'minimum' | 'maximum') => (
    <TextField
      label={t(`terms.${field}`)}
      help={field === 'minimum' ? 'ruleMinimum' : 'ruleMaximum'}
      value={draft[field]}
      onChange={(text) => onChange({ [field]: text })}
      problem={wrong.has(field) ? t('terms.wrongLimit') : undefined}
      numeric
    />
  );
  return (
    <>
      <ChoiceField
        label={t('commissions.ruleKind')}
        help="ruleKind"
        choices={KINDS.map((id) => ({ id, words: t(`terms.kinds.${id}`) }))}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {draft.kind === 'slab' ? (
        <Slabs draft={draft} onChange={onChange} wrong={wrong} />
      ) : (
        <TextField
          label={draft.kind === 'flat' ? t('commissions.flat') : t('commissions.percent')}
          help="ruleRate"
          value={draft.rate}
          onChange={(rate) => onChange({ rate })}
          problem={wrong.has('rate') ? t('commissions.notANumber') : undefined}
          numeric
          autoFocus={autoFocus}
        />
      )}
      <div className={css('four')}>
        {number('minimum')}
        {number('maximum')}
        <TextField
          label={t('commissions.from')}
          help="validFrom"
          value={draft.from}
          onChange={(from) => onChange({ from })}
          problem={wrong.has('from') ? t('commissions.notADay') : undefined}
          selects
        />
        <TextField
          label={t('terms.to')}
          help="validTo"
          value={draft.to}
          onChange={(to) => onChange({ to })}
          problem={wrong.has('to') ? t('commissions.notADay') : undefined}
        />
      </div>
      <TextField
        label={t('commissions.source')}
        help="ruleSource"
        hint={t('commissions.sourceHint')}
        value={draft.source}
        onChange={(source) => onChange({ source })}
        problem={wrong.has('source') ? t('fields.missing') : undefined}
        maxLength={200}
      />
    </>
  );
}

function Slabs({ draft: { slabs }, onChange, wrong }: Omit<Props, 'autoFocus'>) {
  const { t } = useWords();
  const change = (place: number, part: Partial<(typeof slabs)[number]>): void =>
    onChange({ slabs: slabs.map((slab, at) => (at === place ? { ...slab, ...part } : slab)) });
  const add = (): void =>
    onChange({ slabs: [...slabs.slice(0, -1), { upTo: '', rate: '' }, ...slabs.slice(-1)] });
  return (
    <fieldset className={css('slabs')}>
      <legend className={css('legend')}>{t('terms.slabs')}</legend>
      {slabs.map(({ upTo, rate }, place) => {
        const isLast = place === slabs.length - 1;
        const problem = wrong.has(`slab ${place}`) ? t('terms.wrongSlab') : undefined;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a step is its place
          <div key={place} className={css('slab')}>
            {isLast ? (
              <span className={css('above')}>{t('terms.above')}</span>
            ) : (
              <TextField
                label={t('terms.upTo', { place: place + 1 })}
                help="slabUpTo"
                value={upTo}
                onChange={(text) => change(place, { upTo: text })}
                problem={problem}
                numeric
              />
            )}
            <TextField
              label={t('terms.slabRate', { place: place + 1 })}
              help="slabRate"
              value={rate}
              onChange={(text) => change(place, { rate: text })}
              problem={problem}
              numeric
            />
          </div>
        );
      })}
      <Button kind="link" onPress={add} isDisabled={slabs.length >= MOST_SLABS}>
        {t('terms.addSlab')}
      </Button>
    </fieldset>
  );
}
