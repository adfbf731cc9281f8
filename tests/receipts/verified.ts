import { expect } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import type { World } from '../world.ts';

/** Expects the book to verify; answers its newest event and its public key. */
export function expectVerified({ databaseFile }: World) {
  const database = openForReading(databaseFile);
  const { findings, keys } = verifyBook(database);
  const newest = database.prepare('SELECT bytes FROM book_event ORDER BY sequence DESC LIMIT 1').pluck();
  const event = JSON.parse(String(newest.get()));
  database.close();
  expect(findings).toEqual([]);
  return { event, publicKey: keys[0]?.publicKey ?? '' };
}
