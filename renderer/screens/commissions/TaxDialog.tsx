import { useState } from 'react';
import type { TaxRate } from '../../../contract/commissions.ts';
import { call } from '../../app/call.ts';
import { readDay } from '../../app/day.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { ChoiceField } from '../../parts/ChoiceField.tsx';
import { classes } from '../../parts/classes.ts';
import { TextField } from '../../parts/TextField.tsx';
import { TermDialog } from './TermDialog.tsx';
import sheet from './Terms.module.css';
import { readPercent } from './terms.ts';
import { useTermForm } from './use-term-form.ts';

const css = classes(sheet);

type Tax = TaxRate['tax'];
export const TAXES: readonly Tax[] = ['tds-commission', 'tds-insurance', 'tds-no-pan', 'gst-if-registered'];

/** A rate of tax on commission from a day on, with its section and where it is from. */
export function TaxDialog({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const [tax, setTax] = useState<Tax>('tds-commission');
  const [typed, setTyped] = useState({ percent: '', section: '', source: '' });
  const [day, setDay] = useState(today);
  const from = readDay(day);
  const percent = readPercent(typed.percent);
  const [section, source] = [typed.section.trim(), typed.source.trim()];
  const asked = useTermForm({
    why: t('terms.taxWhy', { tax: t(`terms.taxes.${tax}`), percent: percent ?? '', day }),
    isReady: percent !== undefined && from !== undefined && section !== '' && source !== '',
    async send(agreed) {
      if (percent === undefined || from === undefined) return;
      const rate = { tax, section, from, percent, source, confidence: 'high' as const };
      await call('commissions.setTax', { ...agreed, rate });
      tell({ kind: 'done', text: t('terms.saved') });
    },
    onClose,
  });
  const missing = (text: string): string | undefined =>
    asked.tried && text === '' ? t('fields.missing') : undefined;
  const change = (part: Partial<typeof typed>): void => setTyped({ ...typed, ...part });
  return (
    <TermDialog title={t('terms.newTax')} asked={asked} save={t('terms.save')}>
      <ChoiceField
        label={t('terms.tax')}
        help="taxKind"
        choices={TAXES.map((id) => ({ id, words: t(`terms.taxes.${id}`) }))}
        value={tax}
        onChange={setTax}
        autoFocus
      />
      <div className={css('three')}>
        <TextField
          label={t('commissions.percent')}
          help="taxPercent"
          value={typed.percent}
          onChange={(text) => change({ percent: text })}
          problem={asked.tried && percent === undefined ? t('commissions.notANumber') : undefined}
          numeric
        />
        <TextField
          label={t('terms.section')}
          help="taxSection"
          value={typed.section}
          onChange={(text) => change({ section: text })}
          problem={missing(section)}
          maxLength={40}
        />
        <TextField
          label={t('commissions.from')}
          help="validFrom"
          value={day}
          onChange={setDay}
          problem={asked.tried && from === undefined ? t('commissions.notADay') : undefined}
          selects
        />
      </div>
      <TextField
        label={t('terms.source')}
        help="taxSource"
        hint={t('terms.sourceHint')}
        value={typed.source}
        onChange={(text) => change({ source: text })}
        problem={missing(source)}
        maxLength={200}
      />
    </TermDialog>
  );
}
