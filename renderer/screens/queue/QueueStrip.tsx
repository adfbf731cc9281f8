import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { KEYS } from '../../../contract/keys.ts';
import type { Token } from '../../../contract/queue.ts';
import { useKeys } from '../../app/keys.ts';
import { useWords } from '../../app/words.ts';
import { KeyCap } from '../../parts/KeyCap.tsx';
import { classes } from '../../parts/classes.ts';
import sheet from './Queue.module.css';
import { TokenDialog } from './TokenDialog.tsx';
import { TransferDialog } from './TransferDialog.tsx';
import { nameOf, useQueueActs } from './use-queue-acts.ts';

const css = classes(sheet);

/** How many of those who wait are named, and how many while the keys of the one at the counter want room. */
const [NAMED, NAMED_BESIDE_KEYS] = [5, 1];

/** The queue in one line over the counter: who is there, who waits, and the keys. Not there while no token was given. */
export function QueueStrip() {
  const { t } = useWords();
  const { queue, recall, hold, noShow, callNext, callToken } = useQueueActs();
  const [moved, move] = useState<Token>();
  const [gives, give] = useState(false);
  const current = queue?.current;
  const transfer = (): void => move(current);
  useKeys([
    { ...KEYS.recall, run: recall },
    { ...KEYS.hold, run: hold },
    { ...KEYS.noShow, run: noShow },
    { ...KEYS.transfer, run: transfer },
  ]);
  if (!queue?.newest) return null;
  const { waiting, held, newest } = queue;
  return (
    <section className={css('strip')} aria-label={t('queue.strip')}>
      <p className={css('now')} role="status">
        <span className={css('label')}>{t('queue.now')}</span>
        <strong className={css(current ? 'big' : 'nobody')}>
          {current ? nameOf(current) : t('queue.nobodyNow')}
        </strong>
      </p>
      {current && (
        <div className={css('acts')}>
          <Act keyCap="Shift+F5" words={t('queue.recall')} run={recall} />
          <Act keyCap="Alt+W" words={t('queue.hold')} run={hold} />
          <Act keyCap="Alt+X" words={t('queue.noShow')} run={noShow} />
          <Act keyCap="Alt+T" words={t('queue.transfer')} run={transfer} />
        </div>
      )}
      <div className={css('line')}>
        {waiting.length > 0 && <Act keyCap="F5" words={t('queue.call')} run={callNext} />}
        <span className={css('label')}>
          {waiting.length === 0 ? t('queue.nobodyWaits') : t('queue.waiting', { count: waiting.length })}
        </span>
        {waiting.slice(0, current ? NAMED_BESIDE_KEYS : NAMED).map((token) => (
          <Chip
            key={token.token}
            token={token}
            words={t('queue.callWaiting', { token: nameOf(token) })}
            run={callToken(token)}
          />
        ))}
        {held.length > 0 && <span className={css('label')}>{t('queue.held')}</span>}
        {held.slice(0, NAMED).map((token) => (
          <Chip
            key={token.token}
            token={token}
            words={t('queue.callHeld', { token: nameOf(token) })}
            run={callToken(token)}
          />
        ))}
      </div>
      <p className={css('now')}>
        <span className={css('label')}>{t('queue.given')}</span>
        <strong className={css('big')}>{nameOf(newest)}</strong>
      </p>
      <Act keyCap="Shift+F2" words={t('queue.giveWithMore')} run={() => give(true)} />
      {gives && <TokenDialog onClose={() => give(false)} />}
      {moved && <TransferDialog token={moved} onClose={() => move(undefined)} />}
    </section>
  );
}

type ActProps = { readonly keyCap: string; readonly words: string; readonly run: () => void };

/** Under the hand on the mouse too; it takes no focus away from what is typed. */
function Act({ keyCap, words, run }: ActProps) {
  return (
    <AriaButton className={css('act')} onPress={run} preventFocusOnPress>
      {words} <KeyCap>{keyCap}</KeyCap>
    </AriaButton>
  );
}

type ChipProps = { readonly token: Token; readonly words: string; readonly run: () => void };

function Chip({ token, words, run }: ChipProps) {
  return (
    <AriaButton
      className={css('chip', token.isPriority && 'priority')}
      aria-label={words}
      onPress={run}
      preventFocusOnPress
    >
      {nameOf(token)}
    </AriaButton>
  );
}
