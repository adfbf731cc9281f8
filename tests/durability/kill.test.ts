import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openDatabase } from '../../main/database/open.ts';

const KILLS = 100;
const CHILD = join(import.meta.dirname, 'kill.child.ts');

/** Lets the child sell until it has asked for a random number of receipts, and kills it right then. */
async function sellAndKill(folder: string, asks: number): Promise<string[]> {
  const child = spawn(process.execPath, [CHILD, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const saved: string[] = [];
  let asked = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, value = ''] = line.split(' ');
    if (word === 'saved') saved.push(value);
    else if (++asked === asks) child.kill('SIGKILL');
  }
  expect(errors.join(''), 'the child must end by the kill alone').toBe('');
  return saved;
}

const numbersIn = (file: string): string[] => {
  const database = openDatabase(file);
  const numbers = database.prepare('SELECT number FROM receipt ORDER BY sequence').pluck().all().map(String);
  const { findings } = verifyBook(database);
  const half = database
    .prepare(
      `SELECT count(*) FROM receipt LEFT JOIN print_job ON print_job.sequence = receipt.sequence
       WHERE print_job.sequence IS NULL`,
    )
    .pluck()
    .get();
  database.close();
  expect(findings).toEqual([]);
  expect(half, 'each receipt has its print job').toBe(0);
  return numbers;
};

test(`${KILLS} kills in the middle of a sale lose nothing that was acknowledged and leave nothing half done`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seva-bahi-kill-'));
  const acknowledged: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    acknowledged.push(...(await sellAndKill(folder, 1 + (kill % 4))));
    const numbers = numbersIn(join(folder, 'books', 'live', 'counter.db'));
    expect(numbers).toEqual(expect.arrayContaining(acknowledged));
    const expected = numbers.map((_, index) => `T1/2026-27/${String(index + 1).padStart(6, '0')}`);
    expect(numbers, 'numbers follow one another without a gap').toEqual(expected);
  }
  expect(acknowledged.length).toBeGreaterThan(KILLS / 2);
  rmSync(folder, { recursive: true });
}, 900_000);
