import { KEPT } from '../../app/StatusStrip.tsx';
import { useAsk } from '../../app/queries.ts';
import { useWords } from '../../app/words.ts';
import { classes } from '../../parts/classes.ts';
import sheet from './SettingsScreen.module.css';

const css = classes(sheet);

/** What the program knows of itself and of the machine, as plain facts. */
export function AboutFacts() {
  const { t, say } = useWords();
  const { data: status } = useAsk('society.status', {});
  const { data: state } = useAsk('society.state', {});
  if (!status) return null;
  const isClockGood = !(status.clockBehind || status.clockAhead || status.dayAhead);
  const facts: readonly (readonly [string, string])[] = [
    ...(state?.society
      ? [
          [t('setUp.name'), say(state.society.name)] as const,
          [t('setUp.cscId'), state.society.cscId] as const,
          [t('setUp.panchayat'), say(state.society.panchayat.name)] as const,
          [t('setUp.upiAddress'), state.upiAddress || t('settings.none')] as const,
        ]
      : []),
    [t('settings.version'), status.version],
    [t('settings.electron'), status.electron],
    [t('settings.sqlite'), status.sqlite],
    [t('settings.databasePath'), status.databasePath],
    [t('settings.bookSequence'), String(status.bookSequence)],
    [t('settings.key'), t(KEPT[status.keyKept])],
    [t('settings.keyFingerprint'), status.keyFingerprint],
    [t('settings.freeDisk'), t('settings.megabytes', { megabytes: status.freeDiskMegabytes })],
    [t('settings.clock'), t(isClockGood ? 'settings.clockGood' : 'settings.clockDoubtful')],
    [t('settings.backup'), t('settings.noBackup')],
  ];
  return (
    <dl className={css('facts')}>
      {facts.map(([name, fact]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}
