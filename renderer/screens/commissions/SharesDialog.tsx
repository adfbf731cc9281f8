import { useState } from 'react';
import { call } from '../../app/call.ts';
import { readDay } from '../../app/day.ts';
import { tell } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { classes } from '../../parts/classes.ts';
import { Message } from '../../parts/Message.tsx';
import { TextField } from '../../parts/TextField.tsx';
import { TermDialog } from './TermDialog.tsx';
import sheet from './Terms.module.css';
import { readHundredths } from './terms.ts';
import { useTermForm } from './use-term-form.ts';

const css = classes(sheet);

const HOLDERS = ['society', 'operator', 'csc'] as const;
const WHOLE = 10_000;

/** How a commission is split from a day on: three parts of a hundred. */
export function SharesDialog({ today, onClose }: { readonly today: string; readonly onClose: () => void }) {
  const { t } = useWords();
  const [typed, setTyped] = useState({ society: '', operator: '', csc: '' });
  const [day, setDay] = useState(today);
  const [society, operator, csc] = [
    readHundredths(typed.society),
    readHundredths(typed.operator),
    readHundredths(typed.csc),
  ];
  const from = readDay(day);
  const total = (society ?? 0) + (operator ?? 0) + (csc ?? 0);
  const term =
    society !== undefined &&
    operator !== undefined &&
    csc !== undefined &&
    from !== undefined &&
    total === WHOLE
      ? { from, society, operator, csc }
      : undefined;
  const asked = useTermForm({
    why: t('terms.sharesWhy', {
      society: typed.society || 0,
      operator: typed.operator || 0,
      csc: typed.csc || 0,
      day,
    }),
    isReady: term !== undefined,
    async send(agreed) {
      if (term) await call('commissions.setShares', { ...agreed, term });
      tell({ kind: 'done', text: t('terms.saved') });
    },
    onClose,
  });
  const problemOf = (holder: (typeof HOLDERS)[number]): string | undefined => {
    if (!asked.tried) return undefined;
    if (readHundredths(typed[holder]) === undefined) return t('commissions.notANumber');
    return total === WHOLE ? undefined : t('terms.notWhole');
  };
  return (
    <TermDialog title={t('terms.newShares')} asked={asked} save={t('terms.save')}>
      <Message tone="info">{t('terms.sharesMean')}</Message>
      <div className={css('three')}>
        {HOLDERS.map((holder, place) => (
          <TextField
            key={holder}
            label={t('terms.partOf', { holder: t(`commissions.${holder}`) })}
            help="holderShare"
            value={typed[holder]}
            onChange={(text) => setTyped({ ...typed, [holder]: text })}
            problem={problemOf(holder)}
            numeric
            autoFocus={place === 0}
          />
        ))}
      </div>
      <TextField
        label={t('commissions.from')}
        help="validFrom"
        value={day}
        onChange={setDay}
        problem={asked.tried && from === undefined ? t('commissions.notADay') : undefined}
        selects
      />
    </TermDialog>
  );
}
