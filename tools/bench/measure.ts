import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';

/** One figure of the bench, with the bar it is held against where DESIGN names one. */
export type Row = {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly bar?: string;
};

/** The value below which the given share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const inOrder = values.toSorted((one, other) => one - other);
  return inOrder[Math.min(inOrder.length - 1, Math.floor(share * inOrder.length))] ?? 0;
}

/** Milliseconds that each of `count` runs takes. */
export function timed(count: number, act: (run: number) => unknown): number[] {
  return Array.from({ length: count }, (_, run) => {
    const start = performance.now();
    act(run);
    return performance.now() - start;
  });
}

/** CPU milliseconds that each of `count` runs takes: the wall clock of a shared machine would lie. */
export function cpuTimed(count: number, act: (run: number) => unknown): number[] {
  return Array.from({ length: count }, (_, run) => {
    const before = process.cpuUsage();
    act(run);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

const FLOOR_BYTES = 80 * 1024;

/** The disk's own floor: a plain write of 80 KiB in place, synced. */
export function writeAndSync(file: string, count: number): number[] {
  const descriptor = openSync(file, 'w');
  const bytes = Buffer.alloc(FLOOR_BYTES, 1);
  const times = timed(count, () => {
    writeSync(descriptor, bytes, 0, bytes.length, 0);
    fsyncSync(descriptor);
  });
  closeSync(descriptor);
  return times;
}

/** CPU seconds that something takes. */
export async function cpuSeconds(act: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await act();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000_000;
}

const CHECKS = 5000;

/** CPU seconds of one bare Ed25519 check: what no verifier can do without. */
export async function bareCheck(): Promise<number> {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const content = Buffer.alloc(32, 7);
  const signature = sign(null, content, privateKey);
  const seconds = await cpuSeconds(() => {
    for (let check = 0; check < CHECKS; check++) verify(null, content, publicKey, signature);
  });
  return seconds / CHECKS;
}
