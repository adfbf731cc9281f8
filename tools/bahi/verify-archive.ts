import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVerifier } from '../../main/archive/archive-fields.ts';

export type VerifyArchiveOptions = {
  readonly receipt?: string;
  readonly fingerprint?: string;
  readonly quick?: boolean;
  readonly json?: boolean;
};

/** `bahi verify ARCHIVE.zip`: what the auditor's own run of the stand-alone verifier would say. */
export function verifyArchiveFile(
  file: string,
  { receipt, fingerprint, quick, json }: VerifyArchiveOptions,
): void {
  const folder = mkdtempSync(join(tmpdir(), 'bahi-verify-'));
  try {
    const verifier = join(folder, 'bahi-verify.mjs');
    writeFileSync(verifier, readVerifier());
    const given = [
      ...(receipt === undefined ? [] : ['--witness', receipt]),
      ...(fingerprint === undefined ? [] : ['--fingerprint', fingerprint]),
      ...(quick ? ['--quick'] : []),
      ...(json ? ['--json'] : []),
    ];
    const { status } = spawnSync(process.execPath, [verifier, file, ...given], { stdio: 'inherit' });
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
