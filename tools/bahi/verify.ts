import { isGenuineCode } from '../../main/receipts/receipt-code.ts';
import { fingerprintOf } from '../../main/devices/till-key.ts';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';

export type VerifyOptions = { readonly db: string; readonly receipt?: string; readonly json?: boolean };

/** `bahi verify`: prints the verdict; the exit code is 1 when anything was found. */
export function verify({ db, receipt, json }: VerifyOptions): void {
  const database = openForReading(db);
  const verdict = verifyBook(database);
  database.close();
  const genuine = receipt === undefined || isGenuineCode(receipt, verdict.publicKey);
  const sound = verdict.findings.length === 0 && genuine;
  if (!sound) process.exitCode = 1;

  const fingerprint = fingerprintOf(verdict.publicKey);
  if (json) {
    console.log(
      JSON.stringify({ sound, fingerprint, ...verdict, ...(receipt !== undefined && { genuine }) }),
    );
    return;
  }
  for (const { table, row, problem } of verdict.findings) console.log(`${table} ${row}: ${problem}`);
  if (!genuine) console.log('receipt: not signed by this till, or altered');
  console.log(
    `${sound ? 'sound' : 'NOT SOUND'}: ${verdict.events} events, head ${verdict.head.slice(0, 16)}, key ${fingerprint}`,
  );
}
