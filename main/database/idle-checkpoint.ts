import type { Database } from './open.ts';

const IDLE_MS = 1000;

/** Moves committed pages into the database when the counter has been idle, so that no sale waits for it. */
export function idleCheckpoint(database: Database, report: (defect: unknown, number: string) => void) {
  let timer: NodeJS.Timeout | undefined;

  function checkpoint(): void {
    try {
      database.pragma('wal_checkpoint(PASSIVE)');
    } catch (error) {
      // A full disk, say: all is in the log still, and the next sale will tell the operator.
      report(error, 'checkpoint');
    }
  }

  return {
    restart(): void {
      clearTimeout(timer);
      timer = setTimeout(checkpoint, IDLE_MS).unref();
    },
    stop: (): void => clearTimeout(timer),
  };
}
