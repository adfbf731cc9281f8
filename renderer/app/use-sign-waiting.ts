import { tell, tellFault } from './notice.ts';
import { useCommand } from './queries.ts';
import { useWords } from './words.ts';

/** Looks for the till's key again, signs what waits for it, and says what came of it. */
export function useSignWaiting(): () => void {
  const { t } = useWords();
  const sign = useCommand('society.signWaiting');
  return () =>
    sign.mutate({}, { onSuccess: () => tell({ kind: 'done', text: t('key.caughtUp') }), onError: tellFault });
}
