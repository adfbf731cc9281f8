import type { Ticket } from '../../../contract/tickets.ts';
import type { Input } from '../../../contract/contract.ts';

export type Keeping = 'kept' | 'waiting' | 'failed';

type Parts = {
  /** Sends the ticket as it stands now; undefined when there is nothing to keep. */
  readonly draft: () => Input<'tickets.keep'> | undefined;
  readonly keep: (draft: Input<'tickets.keep'>) => Promise<Ticket>;
  readonly onKept: (ticket: Ticket) => void;
  readonly onState: (state: Keeping, error?: unknown) => void;
};

const TYPING_PAUSE_MS = 120;

/**
 * Keeps the ticket as it changes: one call under way at a time, the newest state always the last one sent. A call
 * that fails loses nothing: the ticket stays on the screen and the next change, or `flush`, tries again.
 */
export function createKeeper({ draft, keep, onKept, onState }: Parts) {
  let changes = 0;
  let keptChanges = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay: Promise<void> | undefined;

  async function send(): Promise<void> {
    const sending = changes;
    const input = draft();
    if (input) onKept(await keep(input));
    keptChanges = sending;
  }

  async function work(): Promise<void> {
    while (keptChanges !== changes) await send(); // oxlint-disable-line no-await-in-loop -- in order, one at a time
  }

  function run(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    underWay ??= work().finally(() => {
      underWay = undefined;
    });
    return underWay;
  }

  function runAndTell(): void {
    run().then(
      () => onState('kept'),
      (error: unknown) => onState('failed', error),
    );
  }

  return {
    /** Says that the ticket changed. `typing`: more keys will follow, so wait for a short pause. */
    changed(typing: boolean): void {
      changes += 1;
      onState('waiting');
      clearTimeout(timer);
      if (typing) timer = setTimeout(runAndTell, TYPING_PAUSE_MS);
      else runAndTell();
    },
    /** Resolves when everything typed so far is kept; throws the fault that prevented it. */
    async flush(): Promise<void> {
      if (keptChanges === changes) return;
      try {
        await run();
        onState('kept');
      } catch (error) {
        onState('failed', error);
        throw error;
      }
    },
    /** Forgets what was not kept yet: another ticket lies on the desk now. */
    reset(): void {
      clearTimeout(timer);
      keptChanges = changes;
      onState('kept');
    },
  };
}
