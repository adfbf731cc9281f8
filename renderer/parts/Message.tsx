import type { ReactNode } from 'react';
import type { Fault } from '../../contract/faults.ts';
import { useWords } from '../app/words.ts';
import { faultWords } from '../app/fault-words.ts';
import sheet from './Message.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { IconName } from './Icon.tsx';

const css = classes(sheet);

export type Tone = 'done' | 'info' | 'waiting' | 'problem';

const ICONS: Readonly<Record<Tone, IconName>> = {
  done: 'check',
  info: 'info',
  waiting: 'warn',
  problem: 'stop',
};

/** A calm coloured line: an icon and words, so that colour alone never says it. */
export function Message({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <div className={css('message', tone)}>
      <Icon name={ICONS[tone]} />
      <div className={css('words')}>{children}</div>
    </div>
  );
}

/** A fault in three sentences: what happened, whether the money is safe, what to do now; its code small. */
export function FaultMessage({ fault }: { readonly fault: Fault }) {
  const { language } = useWords();
  const { happened, money, now } = faultWords(fault, language);
  return (
    <Message tone="problem">
      <strong className={css('happened')}>{happened}</strong> {money} {now}{' '}
      <small className={css('code')} lang="en">
        [{[fault.code, fault.params['number']].filter(Boolean).join(' ')}]
      </small>
    </Message>
  );
}

/** What a place says when there is nothing in it yet. */
export function EmptyState({
  icon,
  title,
  children,
}: {
  readonly icon: IconName;
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className={css('empty')}>
      <span className={css('emptyIcon')}>
        <Icon name={icon} size={36} />
      </span>
      <p className={css('emptyTitle')}>{title}</p>
      <div className={css('emptyWords')}>{children}</div>
    </div>
  );
}
