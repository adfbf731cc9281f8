import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../parts/Button.tsx';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/Icon.tsx';
import type { IconName } from '../parts/Icon.tsx';
import type { Tone } from '../parts/Message.tsx';
import { SettleDialog } from '../screens/printing/SettleDialog.tsx';
import { usePhaseWords } from '../screens/till/PhaseChip.tsx';
import { useTill } from '../screens/till/use-till.ts';
import { usePrinterState } from '../screens/printing/use-printer-state.ts';
import { tell, tellFault } from './notice.ts';
import { useDue } from '../screens/suspense/use-due.ts';
import { useAsk, useCommand } from './queries.ts';
import sheet from './StatusStrip.module.css';
import { useSignWaiting } from './use-sign-waiting.ts';
import { useWords } from './words.ts';

const css = classes(sheet);

/** Below this the strip asks for room on the disk. */
const LOW_DISK_MEGABYTES = 500;

/** How the till's private key is kept, in words. */
export const KEPT = {
  system: 'status.keySystem',
  file: 'status.keyFile',
  missing: 'status.keyMissing',
} as const;

/** What is true of the machine now; nothing here blinks, nothing is kinder than the facts. */
export function StatusStrip() {
  const { t } = useWords();
  const [settles, setSettles] = useState(false);
  const { data: status } = useAsk('society.status', {});
  const printer = usePrinterState();
  const signWaiting = useSignWaiting();
  const due = useDue();
  const navigate = useNavigate();
  const confirmToday = useCommand('society.confirmToday');
  const confirmClock = (): void =>
    confirmToday.mutate(
      {},
      {
        onSuccess: () => tell({ kind: 'done', text: t('status.clockConfirmed') }),
        onError: tellFault,
      },
    );
  const isDiskLow = status !== undefined && status.freeDiskMegabytes < LOW_DISK_MEGABYTES;
  return (
    <section className={css('strip')} aria-label={t('status.strip')}>
      <TillFact />
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
      {(status?.clockBehind || status?.clockAhead) && (
        <Button kind="link" onPress={confirmClock}>
          {t(status.clockBehind ? 'status.clockBehind' : 'status.clockAhead')}
        </Button>
      )}
      {status?.dayAhead && !status.clockBehind && (
        <Fact icon="clock" tone="waiting">
          {t('status.dayAhead')}
        </Fact>
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
          {status.unsignedEvents > 0 && (
            <>
              <Fact icon="key" tone="problem">
                {t('key.pending', { count: status.unsignedEvents })}
              </Fact>
              <Button kind="link" onPress={signWaiting}>
                {t('key.lookAgain')}
              </Button>
            </>
          )}
          {status.unsignedEvents === 0 && (
            <Fact icon="key" tone={status.keyKept === 'missing' ? 'problem' : undefined}>
              {t(KEPT[status.keyKept])}
            </Fact>
          )}
          <Fact icon="book">{t('status.bookSequence', { sequence: status.bookSequence })}</Fact>
        </>
      )}
      {settles && <SettleDialog onClose={() => setSettles(false)} />}
    </section>
  );
}

/** Who has the drawer, and whether its day is open. */
function TillFact() {
  const { t } = useWords();
  const till = useTill();
  const { data: society } = useAsk('society.state', {});
  const phase = usePhaseWords(till);
  if (!till) return null;
  return (
    <Fact icon="till" tone={till.phase === 'open' ? undefined : 'waiting'}>
      {till.phase === 'open' && society?.operator
        ? `${t('till.heldBy', { operator: society.operator.name })} · ${phase}`
        : phase}
    </Fact>
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
