import { type Socket, connect } from 'node:net';
import { PATIENCE, type Patience, converse } from './conversation.ts';
import { type Line, createInbox } from './line.ts';
import type { Transport } from './transport.ts';

type Address = { readonly host: string; readonly port: number };

function socketLine(socket: Socket): Line {
  const inbox = createInbox();
  socket.on('data', (bytes) => inbox.receive(bytes));
  // An error is followed by the close, and that is all a caller can use of it.
  socket.on('error', () => {});
  socket.on('close', () => inbox.close());
  socket.on('end', () => inbox.close());
  return {
    async write(bytes) {
      if (!socket.writable) return 'none';
      // What the peer does not take yet waits in memory; whether it arrived, only its answer tells.
      socket.write(bytes);
      return 'all';
    },
    next: inbox.next,
    expectInOrder: inbox.expectInOrder,
    heardNonsense: inbox.heardNonsense,
    forget: inbox.forget,
    close: () => void socket.destroy(),
  };
}

function openLine(address: Address, milliseconds: number): Promise<Line | undefined> {
  return new Promise((resolve) => {
    const socket = connect({ ...address, noDelay: true });
    const timer = setTimeout(() => give(undefined), milliseconds);
    const give = (line: Line | undefined): void => {
      clearTimeout(timer);
      if (!line) socket.destroy();
      resolve(line);
    };
    socket.once('error', () => give(undefined));
    socket.once('connect', () => give(socketLine(socket)));
  });
}

/**
 * A printer that listens on the network, as nearly all do on port 9100. `printed` only when the printer has answered
 * from behind the job.
 */
export function networkTransport(address: Address, patience: Partial<Patience> = {}): Transport {
  const waits = { ...PATIENCE, ...patience };
  const open = (): Promise<Line | undefined> => openLine(address, waits.connect);
  return async (job) => {
    const line = await open();
    if (!line) return { state: 'refused', trouble: 'unreachable' };
    return converse(line, job, waits, open);
  };
}
