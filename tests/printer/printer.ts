import { once } from 'node:events';
import { type AddressInfo, type Socket, createServer } from 'node:net';
import { type PrintedPaper, createEscPosDecoder } from './escpos-decoder.ts';

/**
 * What is wrong with a printer. Without paper, with its cover open or in error it is offline: it keeps what it gets
 * and says so when asked. A silent one prints and never answers; a stalled one says it is ready and does nothing; one
 * that hangs up closes the connection in the middle of a job. A wrong device is no printer at all: it answers
 * everything with words.
 */
export const PRINTER_FAULTS = [
  'no-paper',
  'cover-open',
  'error',
  'silent',
  'stalled',
  'hangs-up',
  'wrong-device',
] as const;
export type PrinterFault = (typeof PRINTER_FAULTS)[number];

export type PrinterOptions = {
  /** Dots of the head. */
  readonly width?: number;
  /** 0 for any free port. */
  readonly port?: number;
  /** What the printer holds when it can not print; after that it takes no more from the line. */
  readonly memoryBytes?: number;
  readonly onPaper?: (paper: PrintedPaper) => void;
};

export type TestPrinter = {
  readonly port: number;
  /** Everything that was printed and cut, in order. */
  readonly papers: readonly PrintedPaper[];
  /** How often it was asked for its state. */
  statusQuestions(): number;
  /** Breaks the printer, or mends it. */
  set(fault: PrinterFault | undefined): void;
  /** Lets the roll end after so many more commands. */
  runOutAfter(commands: number): void;
  close(): Promise<void>;
};

const isOffline = (fault: PrinterFault | undefined): boolean =>
  fault === 'no-paper' || fault === 'cover-open' || fault === 'error';

const canPrint = (fault: PrinterFault | undefined): boolean => !isOffline(fault) && fault !== 'stalled';

/** The answer to DLE EOT n; bits 1 and 4 are always set. */
function realTimeStatus(about: number, fault: PrinterFault | undefined): number {
  const fixed = 0x12;
  if (about === 1) return fixed | (isOffline(fault) ? 0x08 : 0);
  if (about === 2)
    return (
      fixed |
      (fault === 'cover-open' ? 0x04 : 0) |
      (fault === 'no-paper' ? 0x20 : 0) |
      (fault === 'error' ? 0x40 : 0)
    );
  if (about === 3) return fixed | (fault === 'error' ? 0x20 : 0);
  return fixed | (fault === 'no-paper' ? 0x6c : 0);
}

/** Half of a small receipt. */
const HANGS_UP_AFTER_BYTES = 4096;

/**
 * An ESC/POS printer on the loopback. As in real ones, questions about its state are answered at once, even while it
 * is stuck and even when they stand inside a picture by chance; all else is worked through in order.
 */
export async function startPrinter(options: PrinterOptions = {}): Promise<TestPrinter> {
  const { width = 384, port = 0, memoryBytes = 65_536, onPaper } = options;
  const papers: PrintedPaper[] = [];
  const connections = new Set<Socket>();
  const resume = new Set<() => void>();
  let fault: PrinterFault | undefined;
  let questions = 0;
  let commandsLeft = Infinity;

  function set(next: PrinterFault | undefined): void {
    fault = next;
    for (const goOn of resume) goOn();
  }

  function serve(socket: Socket): void {
    const answer = (byte: number): void => {
      if (fault !== 'silent' && socket.writable) socket.write(Uint8Array.of(byte));
    };
    const decoder = createEscPosDecoder(width, {
      onCommand(name) {
        if (name.startsWith('GS r')) answer(0);
        if (--commandsLeft === 0) set('no-paper');
      },
      onPaper(paper) {
        papers.push(paper);
        onPaper?.(paper);
      },
    });
    let held: Buffer = Buffer.alloc(0);
    let received = 0;
    let tail: Buffer = Buffer.alloc(0);

    /** Works through what it holds, a few bytes at a time, so that the roll can end anywhere. */
    function goOn(): void {
      for (; held.length > 0 && canPrint(fault); held = held.subarray(256))
        decoder.push(held.subarray(0, 256));
      if (held.length > memoryBytes) socket.pause();
      else socket.resume();
    }

    /** The end of the first question about its state in these bytes, with those before them; 0 if there is none. */
    function findQuestion(bytes: Buffer): number {
      const seen = Buffer.concat([tail, bytes]);
      for (let at = 0; at + 2 < seen.length; at++)
        if (seen[at] === 0x10 && seen[at + 1] === 0x04 && [1, 2, 3, 4].includes(seen[at + 2] ?? 0))
          return at + 3 - tail.length;
      return 0;
    }

    function take(bytes: Buffer): void {
      const question = findQuestion(bytes);
      const portion = question > 0 ? bytes.subarray(0, question) : bytes;
      tail = question > 0 ? Buffer.alloc(0) : Buffer.concat([tail, bytes]).subarray(-2);
      held = Buffer.concat([held, portion]);
      goOn();
      if (question === 0) return;
      questions++;
      answer(realTimeStatus(portion.at(-1) ?? 0, fault));
      take(bytes.subarray(question));
    }

    connections.add(socket);
    resume.add(goOn);
    socket.on('error', () => {});
    socket.on('close', () => connections.delete(socket));
    socket.on('data', (bytes) => {
      received += bytes.length;
      if (fault === 'wrong-device') {
        socket.write('HTTP/1.1 400 Bad Request\r\n\r\n');
        return;
      }
      if (fault === 'hangs-up' && received > HANGS_UP_AFTER_BYTES) {
        socket.destroy();
        return;
      }
      take(bytes);
    });
  }

  const server = createServer(serve).listen(port, '127.0.0.1');
  await once(server, 'listening');

  return {
    port: (server.address() as AddressInfo).port, // a TCP server's address is one
    papers,
    statusQuestions: () => questions,
    set,
    runOutAfter(commands) {
      commandsLeft = commands;
    },
    async close() {
      for (const socket of connections) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
