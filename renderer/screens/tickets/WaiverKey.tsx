import { useState } from 'react';
import { KEYS } from '../../../contract/keys.ts';
import { useKeys } from '../../app/keys.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { keepNow, takeWaiver, useDesk } from './use-desk.ts';
import { WaiverDialog } from './WaiverDialog.tsx';
import { chargedLines } from './waiver-form.ts';

/** Alt+D on a line of the ticket: gives a waiver, or takes off the one that is there. */
export function WaiverKey() {
  const { t, say } = useWords();
  const { lines, activeLine, stage, kept } = useDesk();
  const [gives, setGives] = useState(false);
  const line = lines.find(({ lineId }) => lineId === activeLine) ?? lines.at(-1);
  const charged = chargedLines(kept?.lines ?? []);
  const ofLine = charged.find(({ lineId }) => lineId === line?.lineId);

  const ask = async (lineId: string): Promise<void> => {
    const priced = await keepNow();
    const isCharged = chargedLines(priced?.lines ?? []).some((one) => one.lineId === lineId);
    if (isCharged) setGives(true);
    else tell({ kind: 'waiting', text: t('waivers.nothing') });
  };
  const press = (): void => {
    if (!line) return;
    if (line.waiver) {
      takeWaiver(line.lineId);
      tell({ kind: 'info', text: t('waivers.taken') });
    } else ask(line.lineId).catch(tellFault);
  };
  useKeys(stage === 'work' && line ? [{ ...KEYS.waiver, label: t('keys.waiver'), run: press }] : []);
  return gives && line && ofLine ? (
    <WaiverDialog line={ofLine} service={say(line.name)} lines={charged} onClose={() => setGives(false)} />
  ) : null;
}
