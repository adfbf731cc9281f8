import { constants } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { PATIENCE, type Patience, converse } from './conversation.ts';
import { type AnswerKind, type Line, createInbox } from './line.ts';
import type { Delivery, Transport } from './transport.ts';

const CHUNK_BYTES = 4096;
const POLL_MS = 20;

const isBusy = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EAGAIN';

/**
 * Devices are opened without blocking: a call that waited for paper would hold one of the few threads that serve all
 * files. A device that is not ready is asked again until patience ends.
 */
function deviceLine(file: FileHandle, hears: boolean, patience: Patience): Line {
  const inbox = createInbox();

  async function writeSome(bytes: Uint8Array): Promise<number> {
    try {
      return (await file.write(bytes, 0, Math.min(bytes.length, CHUNK_BYTES))).bytesWritten;
    } catch (error) {
      if (isBusy(error)) return 0;
      throw error;
    }
  }

  async function listen(): Promise<void> {
    try {
      const { bytesRead, buffer } = await file.read({ buffer: Buffer.alloc(64), position: null });
      inbox.receive(buffer.subarray(0, bytesRead));
    } catch (error) {
      if (!isBusy(error)) inbox.close();
    }
  }

  return {
    async write(bytes) {
      let sent = 0;
      let waited = 0;
      try {
        while (sent < bytes.length && waited < patience.answer) {
          const count = await writeSome(bytes.subarray(sent)); // oxlint-disable-line no-await-in-loop -- in order
          sent += count;
          waited = count > 0 ? 0 : waited + POLL_MS;
          if (count === 0) await wait(POLL_MS); // oxlint-disable-line no-await-in-loop -- the device is full
        }
      } catch {
        // Unplugged or broken while it was written to: how far it came is the answer.
      }
      if (sent === bytes.length) return 'all';
      return sent > 0 ? 'some' : 'none';
    },
    async next(kind: AnswerKind, milliseconds) {
      let answer: number | undefined;
      const patient = hears ? milliseconds : 0;
      for (let waited = 0; answer === undefined && waited < patient; waited += POLL_MS) {
        await listen(); // oxlint-disable-line no-await-in-loop -- a device does not say when it has something to say
        answer = await inbox.next(kind, POLL_MS); // oxlint-disable-line no-await-in-loop -- the same
      }
      return answer;
    },
    expectInOrder: inbox.expectInOrder,
    heardNonsense: inbox.heardNonsense,
    forget: inbox.forget,
    close() {
      // Closing twice, or what was unplugged, changes nothing any more.
      file.close().catch(() => {});
    },
  };
}

/** Windows names its devices; elsewhere the file itself says what it is. */
async function isDevice(file: FileHandle, path: string): Promise<boolean> {
  if (process.platform === 'win32') return /^(?:\\\\|(?:LPT|COM)\d)/iu.test(path);
  const found = await file.stat();
  return found.isCharacterDevice() || found.isFIFO();
}

/** Only a character device answers by itself; a file or pipe would give back what was written. */
async function openDevice(path: string): Promise<{ file: FileHandle; hears: boolean }> {
  const hears = process.platform !== 'win32' && (await stat(path)).isCharacterDevice();
  const access = hears ? constants.O_RDWR : constants.O_WRONLY;
  // Windows knows neither flag.
  const flags = access | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
  const file = await open(path, flags);
  // A wrong path must never write a receipt over somebody's file.
  if (!(await isDevice(file, path))) {
    await file.close();
    throw new Error(`${path} is not a device`);
  }
  return { file, hears };
}

/**
 * A printer behind a device file, such as /dev/usb/lp0. `printed` only when the device can answer and did, else
 * `sent`: taken bytes are not yet paper.
 */
export function deviceTransport(path: string, patience: Partial<Patience> = {}): Transport {
  const waits = { ...PATIENCE, ...patience };
  return async (job): Promise<Delivery> => {
    let device: Awaited<ReturnType<typeof openDevice>>;
    try {
      device = await openDevice(path);
    } catch (error) {
      const taken =
        error instanceof Error &&
        'code' in error &&
        ['EBUSY', 'EACCES', 'EPERM'].includes(String(error.code));
      return { state: 'refused', trouble: taken ? 'unreachable' : 'not-found' };
    }
    return converse(deviceLine(device.file, device.hears, waits), job, waits);
  };
}
