import { useWords } from '../../app/words.ts';
import { Amount } from '../../parts/Amount.tsx';
import { IconButton } from '../../parts/Button.tsx';
import { Icon } from '../../parts/Icon.tsx';
import { classes } from '../../parts/classes.ts';
import { rupees, useRuleWords } from '../commissions/rule-words.ts';
import { wantsAnyAmount } from './desk.ts';
import type { DeskLine } from './desk.ts';
import { LineHeads } from './LineHeads.tsx';
import { LinePapers } from './LinePapers.tsx';
import { LineWaiver } from './WaiverParts.tsx';
import sheet from './TicketLines.module.css';
import { activate, changeQuantity, useDesk } from './use-desk.ts';

const css = classes(sheet);

type Props = { readonly line: DeskLine; readonly isActive: boolean; readonly onRemove: () => void };

/** One service of the ticket: name, quantity, amount; opened, its heads and its papers too. */
export function TicketLineCard({ line, isActive, onRemove }: Props) {
  const { t, say } = useWords();
  const ruleWords = useRuleWords();
  const { kept } = useDesk();
  const priced = kept?.lines.find(({ lineId }) => lineId === line.lineId);
  const missing = line.papers.length - line.papersSeen.length;
  const wants = wantsAnyAmount(line);
  return (
    <li className={css('line', isActive && 'activeLine')}>
      <div className={css('top')}>
        <button
          type="button"
          className={css('name')}
          aria-expanded={isActive}
          onClick={() => activate(line.lineId)}
        >
          <span className={css('title')}>{say(line.name)}</span>
          {!isActive && (
            <span className={css('second')}>
              {wants && <Missing>{t('counter.amountWanted')}</Missing>}
              {missing > 0 && <Missing>{t('counter.papersMissing', { count: missing })}</Missing>}
            </span>
          )}
          {priced?.waiver && <LineWaiver waiver={priced.waiver} />}
          {priced?.commission && (
            <span className={css('second')}>
              {t('commissions.earns', {
                amount: rupees(priced.commission.amount),
                rule: ruleWords(priced.commission.rule),
              })}
            </span>
          )}
        </button>
        <div className={css('quantity')} role="group" aria-label={t('counter.quantity')}>
          <IconButton
            icon="minus"
            label={t('counter.fewer')}
            isDisabled={line.quantity === 1}
            onPress={() => changeQuantity(line.lineId, -1)}
          />
          <span className={css('count')}>{line.quantity}</span>
          <IconButton icon="plus" label={t('counter.more')} onPress={() => changeQuantity(line.lineId, 1)} />
        </div>
        <span className={css('sum')}>{priced ? <Amount paise={priced.amount} /> : '—'}</span>
        <IconButton
          icon="close"
          label={t('counter.remove', { service: say(line.name) })}
          onPress={onRemove}
        />
      </div>
      {isActive && (
        <div className={css('body')}>
          <LineHeads line={line} />
          <LinePapers line={line} />
        </div>
      )}
    </li>
  );
}

function Missing({ children }: { readonly children: string }) {
  return (
    <span className={css('missing')}>
      <Icon name="warn" size={16} />
      {children}
    </span>
  );
}
