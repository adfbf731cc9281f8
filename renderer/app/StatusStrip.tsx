import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../parts/Button.tsx';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/Icon.tsx';
import type { Tone } from '../parts/Message.tsx';
import { SettleDialog } from '../screens/printing/SettleDialog.tsx';
import { usePrinterState } from '../screens/printing/use-printer-state.ts';
import { useDue } from '../screens/suspense/use-due.ts';
import { useAsk, useCommand } from './queries.ts';
import sheet from './StatusStrip.module.css';
import { useWords } from './words.ts';

const css = classes(sheet);

/** Below this the strip asks for room on the disk. */
const LOW_DISK_MEGABYTES = 500;

/** What is true of the machine now; nothing here blinks, nothing is kinder than the facts. */
export function StatusStrip() {
  const { t } = useWords();
  const [settles, setSettles] = useState(false);
  const { data: status } = useAsk('society.status', {});
  const printer = usePrinterState();
  const due = useDue();
  const navigate = useNavigate();
  const confirmToday = useCommand('society.confirmToday');
  const isDiskLow = status !== undefined && status.freeDiskMegabytes < LOW_DISK_MEGABYTES;
  return (
    <section className={css('strip')} aria-label={t('status.strip')}>
      <Fact icon="printer" tone={printer.tone}>
        {printer.words}
      </Fact>
      {printer.waiting.length > 0 && (
        <Button kind="link" onPress={() => setSettles(true)}>
          {t('status.answerJobs', { count: printer.waiting.length })}
        </Button>
      )}
      {due > 0 && (
        <Button kind="link" onPress={() => void navigate({ to: '/suspense' })}>
          {t('suspense.reminder', { count: due })}
        </Button>
      )}
      {status?.clockBehind && (
        <Fact icon="clock" tone="waiting">
          {t('status.clockBehind')}
        </Fact>
      )}
      {status?.clockAhead && (
        <Button kind="link" onPress={() => confirmToday.mutate({})}>
          {t('status.clockAhead')}
        </Button>
      )}
      {isDiskLow && (
        <Fact icon="disk" tone="waiting">
          {t('status.diskLow', { megabytes: status.freeDiskMegabytes })}
        </Fact>
      )}
      <Fact icon="backup" tone="waiting">
        {t('status.noBackup')}
      </Fact>
      {status && (
        <>
          <Fact icon="key">{status.keyKept === 'system' ? t('status.keySystem') : t('status.keyFile')}</Fact>
          <Fact icon="book">{t('status.bookSequence', { sequence: status.bookSequence })}</Fact>
        </>
      )}
      {settles && <SettleDialog onClose={() => setSettles(false)} />}
    </section>
  );
}

function Fact({
  icon,
  tone,
  children,
}: {
  readonly icon: IconName;
  readonly tone?: Tone | undefined;
  readonly children: ReactNode;
}) {
  return (
    <span className={css('fact', tone)}>
      <Icon name={icon} size={18} />
      {children}
    </span>
  );
}
