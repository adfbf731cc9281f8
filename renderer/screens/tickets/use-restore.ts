import { useEffect } from 'react';
import { useAsk } from '../../app/queries.ts';
import { tell, tellFault } from '../../app/notice.ts';
import { useWords } from '../../app/words.ts';
import { isEmpty } from './desk.ts';
import { currentDesk, resume } from './use-desk.ts';

let restoredOf: string | undefined;

/** After a start the work that was not finished comes back: the newest onto the desk, the others stay parked. */
export function useRestore(): void {
  const { t } = useWords();
  const { data: state } = useAsk('society.state', {});
  const { data: open } = useAsk('tickets.open', {});
  const words = t('counter.restored');
  const mode = state?.mode;
  useEffect(() => {
    if (!open || mode === undefined || restoredOf === mode) return;
    restoredOf = mode;
    const newest = open
      .filter((ticket) => ticket.lines.length > 0 || ticket.person)
      .toSorted((one, other) => one.openedAt.localeCompare(other.openedAt))
      .at(-1);
    if (!newest || !isEmpty(currentDesk())) return;
    resume(newest)
      .then(() => tell({ kind: 'waiting', text: words }))
      .catch(tellFault);
  }, [open, mode, words]);
}
