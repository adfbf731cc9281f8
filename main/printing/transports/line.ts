/**
 * The two ways in which a printer answers: at once, whatever it is doing (DLE EOT), or in the order of what it was
 * sent (GS r), so that the answer says that all before it was worked through.
 */
export type AnswerKind = 'real-time' | 'in-order';

/** A connection to a printer that may or may not answer. */
export type Line = {
  /** Sends bytes; tells how many of them left. */
  write(bytes: Uint8Array): Promise<'all' | 'some' | 'none'>;
  /** The next answer of a kind. Undefined when none comes in time or none can come any more. */
  next(kind: AnswerKind, milliseconds: number): Promise<number | undefined>;
  /** From now on an answer in the order of the job may come; one before would be nonsense. */
  expectInOrder(): void;
  /** Whether bytes came that no printer says: something else listens there. */
  heardNonsense(): boolean;
  /** Drops answers that came too late for their question. */
  forget(): void;
  /** Hangs up. What has not left yet stays behind: it must not come out after the job was given up. */
  close(): void;
};

/** Tells answers apart by the bits that the standard fixes. Unasked status reports (four bytes) are passed over. */
function answerKind(byte: number): AnswerKind | 'report' | undefined {
  if ((byte & 0x93) === 0x12) return 'real-time';
  if ((byte & 0x93) === 0x10) return 'report';
  return (byte & 0x90) === 0 ? 'in-order' : undefined;
}

/** XON and XOFF, by which a serial line says when it is full. */
const FLOW_CONTROL = new Set([0x11, 0x13]);

/** Sorts what a printer says and hands it to whoever waits for it. */
export function createInbox() {
  let held: { kind: AnswerKind; byte: number }[] = [];
  let waiting: { kind: AnswerKind; resolve(byte: number | undefined): void } | undefined;
  let partOfReport = 0;
  let closed = false;
  let mayAnswerInOrder = false;
  let nonsense = false;

  function take(byte: number): void {
    if (partOfReport > 0) {
      partOfReport--;
      return;
    }
    const kind = answerKind(byte);
    nonsense ||= !FLOW_CONTROL.has(byte) && (!kind || (kind === 'in-order' && !mayAnswerInOrder));
    if (kind === 'report') partOfReport = 3;
    else if (kind && waiting?.kind === kind) waiting.resolve(byte);
    else if (kind) held.push({ kind, byte });
  }

  return {
    receive: (bytes: Uint8Array): void => bytes.forEach(take),
    expectInOrder(): void {
      mayAnswerInOrder = true;
    },
    heardNonsense: (): boolean => nonsense,
    forget(): void {
      held = [];
    },
    /** No more answers will come. */
    close(): void {
      closed = true;
      waiting?.resolve(undefined);
    },
    next(kind: AnswerKind, milliseconds: number): Promise<number | undefined> {
      const place = held.findIndex((answer) => answer.kind === kind);
      const [found] = place < 0 ? [] : held.splice(place, 1);
      if (found || closed) return Promise.resolve(found?.byte);
      return new Promise((resolve) => {
        const timer = setTimeout(() => waiting?.resolve(undefined), milliseconds);
        waiting = {
          kind,
          resolve(byte) {
            clearTimeout(timer);
            waiting = undefined;
            resolve(byte);
          },
        };
      });
    },
  };
}
