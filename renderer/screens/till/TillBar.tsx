import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useKeys } from '../../app/keys.ts';
import { useWords } from '../../app/words.ts';
import { Button } from '../../parts/Button.tsx';
import { classes } from '../../parts/classes.ts';
import page from '../../parts/Page.module.css';
import sheet from './Till.module.css';

const css = classes({ ...page, ...sheet });

/** The head of a screen below the day: the way back, what it is, and what stands to its right. */
export function TillBar({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const back = (): void => void navigate({ to: '/day' });
  useKeys([{ code: 'Escape', label: t('keys.back'), run: back }]);
  return (
    <div className={css('bar')}>
      <Button icon="back" keyCap="Esc" onPress={back}>
        {t('common.back')}
      </Button>
      <h2 className={css('title')}>{title}</h2>
      <span className={css('acts')}>{children}</span>
    </div>
  );
}
