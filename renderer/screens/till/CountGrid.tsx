import { useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { isComposing } from '../../app/keys.ts';
import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { classes } from '../../parts/classes.ts';
import { Icon } from '../../parts/Icon.tsx';
import { helpAt } from '../../parts/help-topic.ts';
import sheet from './CountGrid.module.css';
import { NOTES, isWrong, readPieces, sumOf, sumOfAll } from './denominations.ts';
import { typePieces, useCountDraft } from './use-count-draft.ts';

const css = classes(sheet);

const STEPS: Readonly<Record<string, number>> = { Enter: 1, NumpadEnter: 1, ArrowDown: 1, ArrowUp: -1 };

/** How many of each note and coin; Enter and the arrows go from one to the next, Enter on the last one ends. */
export function CountGrid({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useWords();
  const { pieces } = useCountDraft();
  const grid = useRef<HTMLTableElement>(null);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.code];
    if (step === undefined || isComposing(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    const fields = Array.from(grid.current?.querySelectorAll('input') ?? []);
    const next = fields[fields.findIndex((field) => field === event.target) + step];
    if (next) next.focus();
    else if (event.code.endsWith('Enter') && !event.repeat) onEnd();
  };
  return (
    <div className={css('count')}>
      <table className={css('grid')} ref={grid} onKeyDown={onKeyDown}>
        <thead>
          <tr>
            <th scope="col">{t('till.note')}</th>
            <th scope="col">{t('till.pieces')}</th>
            <th scope="col">{t('till.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {NOTES.map((rupees, index) => (
            <tr key={rupees}>
              <th scope="row">{t('till.rupees', { rupees })}</th>
              <td>
                <input
                  {...helpAt('denominations')}
                  className={css('pieces')}
                  aria-label={t('till.piecesOf', { rupees })}
                  aria-invalid={readPieces(pieces[rupees]) === undefined}
                  value={pieces[rupees] ?? ''}
                  onChange={(event) => typePieces(rupees, event.target.value)}
                  onFocus={(event) => event.target.select()}
                  inputMode="numeric"
                  autoComplete="off"
                  maxLength={5}
                  autoFocus={index === 0}
                />
              </td>
              <td>
                <Amount paise={sumOf(rupees, pieces[rupees])} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css('total')} aria-live="polite">
        <span>{t('till.counted')}</span>
        <Amount paise={sumOfAll(pieces)} size="huge" />
      </p>
      {isWrong(pieces) && (
        <p className={css('problem')} role="alert">
          <Icon name="warn" size={18} /> {t('till.countWrong')}
        </p>
      )}
    </div>
  );
}
