import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readVerifier } from '../../main/archive/archive-fields.ts';
import { openWorld, testClock } from '../world.ts';
import { archive, twoDays, filesAt, fingerprintIn } from './archive-room.ts';

describe('the stand-alone verifier', () => {
  /** Runs the single file as an auditor does: beside nothing else. */
  function run(...given: string[]) {
    const folder = mkdtempSync(join(tmpdir(), 'auditor-'));
    const verifier = join(folder, 'bahi-verify.mjs');
    writeFileSync(verifier, readVerifier());
    const { status, stdout, stderr } = spawnSync(process.execPath, [verifier, ...given], {
      encoding: 'utf8',
    });
    rmSync(folder, { recursive: true });
    return { status, stdout, stderr };
  }

  test('is in the archive as one file, and prints its result with its own hash', async () => {
    await using world = await openWorld();
    const { first, second } = await twoDays(world);
    const { path } = await archive(world, first.day, second.day);
    expect(filesAt(path).get('bahi-verify.mjs')).toEqual(readVerifier());
    const { status, stdout } = run(
      path,
      '--fingerprint',
      await fingerprintIn(world),
      '--witness',
      second.code,
    );
    expect(stdout).toContain('SOUND');
    expect(stdout).toContain('only up to the last witnessed event');
    expect(stdout).toContain(createHash('sha256').update(readVerifier()).digest('hex'));
    expect(status).toBe(0);
  });

  test('says by its exit code and in both languages what is wrong', async () => {
    await using world = await openWorld();
    const { first } = await twoDays(world);
    const { path } = await archive(world, first.day, first.day);
    const forged = first.code.replace(`|${first.total}|`, '|999|');
    const { status, stdout } = run(path, '--witness', forged, '--fingerprint', '0000 1111', '--json');
    expect(status).toBe(1);
    const { findings, sound } = JSON.parse(stdout);
    expect(sound).toBe(false);
    expect(findings.map(({ code }: { code: string }) => code)).toEqual([
      'signature.fingerprint',
      'witness.forged',
    ]);
    expect(run(path, '--witness', forged).stdout).toMatch(/QR इस काउंटर का नहीं.*not of this till/u);
  });

  test('takes heads from paper too, and refuses what is no archive', async () => {
    await using world = await openWorld();
    const { first } = await twoDays(world);
    const { path } = await archive(world, first.day, first.day);
    const { last } = JSON.parse(String(filesAt(path).get('index.json')));
    const head = run(path, '--head', `${last.seq}:${last.hash.slice(0, 16)}`);
    expect(head.stdout).toContain(`Complete up to`);
    expect(head.status).toBe(0);
    expect(run(path, '--head', `${last.seq}:${'0'.repeat(16)}`).status).toBe(1);
    expect(run(world.databaseFile)).toMatchObject({ status: 1, stderr: 'this is no ZIP file\n' });
  });

  test('shares no code with the program', () => {
    const folder = join(import.meta.dirname, '..', '..', 'tools', 'verifier');
    for (const name of readdirSync(folder)) {
      const imports = [...readFileSync(join(folder, name), 'utf8').matchAll(/^import .* from '([^']+)'/gmu)];
      for (const [, target = ''] of imports) expect(target, name).toMatch(/^(node:|\.\/[a-z]+\.mjs$)/u);
    }
  });
});

describe('bahi', () => {
  const bahi = (...given: string[]) =>
    spawnSync(process.execPath, [join(import.meta.dirname, '../../tools/bahi/index.ts'), ...given], {
      encoding: 'utf8',
    });

  test('writes an archive of a book and verifies both', async () => {
    // The tool has the machine's own clock, which must not stand before the book.
    const clock = testClock(new Date(Date.now() - 3 * 24 * 3_600_000).toISOString());
    await using world = await openWorld({ clock });
    const { first } = await twoDays(world);
    await world.close();
    const out = join(world.home, 'out');
    const made = bahi(
      'archive',
      '--db',
      world.databaseFile,
      '--from',
      first.day,
      '--to',
      first.day,
      '--out',
      out,
    );
    expect(made.stderr).toBe('');
    const path = made.stdout.trim();
    expect(existsSync(path)).toBe(true);
    expect(bahi('verify', path, '--receipt', first.code)).toMatchObject({ status: 0 });
    expect(bahi('verify', path, '--fingerprint', '1234')).toMatchObject({ status: 1 });
    expect(bahi('verify', world.databaseFile)).toMatchObject({ status: 0 });
    const wrong = bahi(
      'archive',
      '--db',
      world.databaseFile,
      '--from',
      '1.4.2026',
      '--to',
      first.day,
      '--out',
      out,
    );
    expect(wrong).toMatchObject({ status: 1, stderr: expect.stringContaining('YYYY-MM-DD') });
  });
});
