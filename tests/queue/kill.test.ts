import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';

const KILLS = Number(process.env['KILLS'] ?? 25);
const CHILD = join(import.meta.dirname, 'tokens.child.ts');

type Heard = { readonly shown: string[]; readonly called: string[] };

/** Lets the child work until it has asked a number of times, and kills it right then. */
async function workAndKill(folder: string, asks: number): Promise<Heard> {
  const child = spawn(process.execPath, [CHILD, folder], { stdio: ['ignore', 'pipe', 'pipe'] });
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  const heard: Heard = { shown: [], called: [] };
  let asked = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [word, value = ''] = line.split(' ');
    if (word === 'shown' || word === 'called') heard[word].push(value);
    else if (++asked === asks) child.kill('SIGKILL');
  }
  expect(errors.join(''), 'the child must end by the kill alone').toBe('');
  return heard;
}

function readTokens(file: string) {
  const database = openForReading(file);
  const texts = (sql: string): string[] => database.prepare(sql).pluck().all().map(String);
  const read = {
    tokens: texts("SELECT series || '-' || number FROM token ORDER BY sequence"),
    called: texts(
      `SELECT series || '-' || number FROM token_act JOIN token ON token.sequence = token
       WHERE act = 'called' ORDER BY token_act.sequence`,
    ),
    without: texts(
      "SELECT sequence FROM token WHERE sequence NOT IN (SELECT sequence FROM print_job WHERE paper_kind = 'token')",
    ),
    findings: verifyBook(database).findings,
  };
  database.close();
  return read;
}

test(`${KILLS} kills repeat no number, lose none that was shown or called, and leave none without its slip`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'seva-bahi-tokens-'));
  const shown: string[] = [];
  const called: string[] = [];
  for (let kill = 0; kill < KILLS; kill++) {
    const heard = await workAndKill(folder, 1 + (kill % 6));
    shown.push(...heard.shown);
    called.push(...heard.called);
    const read = readTokens(join(folder, 'books', 'live', 'counter.db'));
    expect(read.findings).toEqual([]);
    expect(new Set(read.tokens).size, 'no number is given twice').toBe(read.tokens.length);
    expect(read.tokens).toEqual(expect.arrayContaining(shown));
    expect(read.called).toEqual(expect.arrayContaining(called));
    expect(read.without).toEqual([]);
    for (const series of ['A', 'P']) {
      const numbers = read.tokens.filter((token) => token.startsWith(series));
      expect(numbers, 'numbers follow one another').toEqual(
        numbers.map((_, index) => `${series}-${index + 1}`),
      );
    }
  }
  expect(new Set(shown).size, 'nobody was shown a number that somebody has').toBe(shown.length);
  expect(shown.length).toBeGreaterThan(KILLS / 2);
  rmSync(folder, { recursive: true });
}, 590_000);
