import type { KeyboardEvent } from 'react';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import { helpAt } from '../../parts/help-topic.ts';
import type { DeskLine } from './desk.ts';
import sheet from './TicketLines.module.css';
import { tickAllPapers, tickPaper } from './use-desk.ts';

const css = classes(sheet);

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

// The arrow keys walk the papers.
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.code];
  if (step === undefined) return;
  event.preventDefault();
  event.stopPropagation();
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const at = boxes.findIndex((box) => box === document.activeElement);
  boxes[at + step]?.focus();
}

/** The papers that a service wants; each is ticked when the operator has seen it. */
export function LinePapers({ line }: { readonly line: DeskLine }) {
  const { t, say } = useWords();
  const missing = line.papers.length - line.papersSeen.length;
  if (line.papers.length === 0)
    return (
      <section aria-label={t('counter.papers')}>
        <p className={css('part')}>{t('counter.papers')}</p>
        <p className={css('noPapers')}>{t('counter.noPapers')}</p>
      </section>
    );
  return (
    <section aria-label={t('counter.papers')}>
      <div className={css('part')}>
        <span>
          {t('counter.papers')} ·{' '}
          {missing === 0 ? t('counter.allSeen') : t('counter.papersMissing', { count: missing })}
        </span>
        {missing > 0 && (
          <Button kind="quiet" keyCap="Alt+A" onPress={tickAllPapers}>
            {t('counter.tickAll')}
          </Button>
        )}
      </div>
      <div className={css('papers')} onKeyDown={walk}>
        {line.papers.map(({ code, name }) => {
          const seen = line.papersSeen.includes(code);
          return (
            <label key={code} className={css('paper')}>
              <input
                {...helpAt('papers')}
                type="checkbox"
                className={css('box')}
                checked={seen}
                data-wants={seen ? undefined : 'paper'}
                onChange={(event) => tickPaper(line.lineId, code, event.target.checked)}
              />
              {say(name)}
            </label>
          );
        })}
      </div>
    </section>
  );
}
