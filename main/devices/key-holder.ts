import { existsSync, renameSync } from 'node:fs';
import { Fault } from '../../contract/faults.ts';
import { type TillKey, type Vault, createTillKey, openTillKey } from './till-key.ts';

/** The key of one book, whose private half may be out of reach for a while, or for good. */
export type KeyHolder = {
  /** The key that the book names, whether or not its private half is at hand. */
  readonly publicKey: string;
  /** How the private half is kept; undefined while it is out of reach. */
  readonly kept: TillKey['kept'] | undefined;
  /** The audit secret; undefined while the key is out of reach. */
  readonly auditSecret: Buffer | undefined;
  /** Throws key.missing while the private half is out of reach, and what signing throws. */
  sign(bytes: Buffer): Buffer;
  /** Opens a key that was out of reach; answers whether it is at hand. Throws key.wrong. */
  reopen(): boolean;
  /**
   * Makes a new key in the place of a lost one. `record` writes it down in the book while it signs already; when that
   * throws, all is as before. `before` are all public keys that the book names. The file of the old key is kept beside.
   */
  replace(before: readonly string[], record: () => void): void;
};

export type HeldKey = {
  readonly file: string;
  readonly vault: Vault | undefined;
  /** The public key that the book names. */
  readonly publicKey: string;
  /** Takes what goes wrong while signing. */
  readonly report: (defect: unknown) => void;
};

/** Where the file of a lost key is kept: a name that is still free. */
function lostPath(file: string): string {
  let place = 1;
  while (existsSync(`${file}-lost-${place}`)) place += 1;
  return `${file}-lost-${place}`;
}

/**
 * Holds the key of a book. A key that can not be opened is no reason to stop selling: it is out of reach. One that
 * opens and belongs to another book is refused: throws key.wrong.
 */
export function holdTillKey({ file, vault, publicKey, report }: HeldKey): KeyHolder {
  /** A new key waits beside the old one until the book names it. */
  const nextFile = `${file}-new`;
  let expected = publicKey;
  let held = find();

  function tryOpen(path: string): TillKey | undefined {
    try {
      return openTillKey(path, vault);
    } catch (error) {
      if (error instanceof Fault && error.code === 'key.missing') return undefined;
      throw error;
    }
  }

  function putInPlace(): void {
    if (existsSync(file)) renameSync(file, lostPath(file));
    renameSync(nextFile, file);
  }

  function find(): TillKey | undefined {
    const next = tryOpen(nextFile);
    if (next?.publicKey === expected) {
      // The program stopped after the book had named the new key.
      putInPlace();
      return next;
    }
    const found = tryOpen(file);
    if (!found || found.publicKey === expected) return found;
    // A book that has lost the event of a new key still names the one before.
    if (found.replaces.includes(expected)) return undefined;
    throw new Fault('key.wrong');
  }

  /**
   * The key to go on with: that which took the place of this one before the book lost the event of it, or one that no
   * book has named yet, or one made now.
   */
  function makeNext(before: readonly string[]): TillKey {
    const [left, known] = [tryOpen(nextFile), tryOpen(file)];
    if (known?.replaces.includes(expected)) return known;
    if (left) return left;
    if (existsSync(nextFile)) renameSync(nextFile, lostPath(file));
    return createTillKey(nextFile, vault, before);
  }

  return {
    get publicKey() {
      return expected;
    },
    get kept() {
      return held?.kept;
    },
    get auditSecret() {
      return held?.auditSecret;
    },
    sign(bytes) {
      if (!held) throw new Fault('key.missing');
      try {
        return held.sign(bytes);
      } catch (error) {
        held = undefined;
        report(error);
        throw error;
      }
    },
    reopen() {
      held ??= find();
      return held !== undefined;
    },
    replace(earlier, record) {
      const before = { expected, held };
      const next = makeNext(earlier);
      held = next;
      expected = next.publicKey;
      try {
        record();
      } catch (error) {
        ({ expected, held } = before);
        throw error;
      }
      if (tryOpen(file)?.publicKey !== expected) putInPlace();
    },
  };
}
