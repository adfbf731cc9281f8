import { z } from 'zod';
import type { Database } from '../database/open.ts';
import { isPackSigned, packDigest } from './pack-file.ts';

const Row = z.object({ digest: z.string(), number: z.int(), bytes: z.string(), said: z.int().nullable() });

const Act = z.object({
  sequence: z.int(),
  act: z.enum(['applied', 'undone']),
  number: z.int(),
  digest: z.string(),
  publicKey: z.string().nullable(),
  signature: z.string().nullable(),
  applied: z.int().nullable(),
});
type Act = z.output<typeof Act>;

type Finding = { readonly table: string; readonly row: string; readonly problem: string };

const ACTS = `
  SELECT sequence, substr(bytes ->> '$.what', 11) AS act, bytes ->> '$.body.number' AS number,
         bytes ->> '$.body.digest' AS digest, bytes ->> '$.body.publisher.public_key' AS publicKey,
         bytes ->> '$.body.publisher.signature' AS signature, bytes ->> '$.body.applied' AS applied
  FROM book_event WHERE bytes ->> '$.what' IN ('rate-pack.applied', 'rate-pack.undone') ORDER BY sequence`;

const isSigned = ({ digest, publicKey, signature }: Act): boolean =>
  publicKey !== null && signature !== null && isPackSigned(digest, publicKey, signature);

/** Packs that are not what was signed, and acts with packs that the counter does not allow: gaps, steps back but of the newest. */
export function* findOddPacks(database: Database): Generator<Finding> {
  const rows = database.prepare("SELECT *, bytes ->> '$.number' AS said FROM rate_pack").all();
  for (const { digest, number, bytes, said } of z.array(Row).parse(rows))
    if (packDigest(bytes) !== digest || said !== number)
      yield { table: 'rate_pack', row: digest, problem: 'is not what was signed' };
  const standing: Act[] = [];
  for (const act of z.array(Act).parse(database.prepare(ACTS).all())) {
    const problem = (words: string): Finding => ({
      table: 'rate_pack_act',
      row: String(act.sequence),
      problem: words,
    });
    const newest = standing.at(-1);
    if (act.act === 'applied') {
      if (!isSigned(act)) yield problem('holds a pack whose signature is wrong');
      if (act.number !== (newest?.number ?? 0) + 1) yield problem('leaves a gap in the packs');
      standing.push(act);
      continue;
    }
    standing.pop();
    if (newest?.sequence !== act.applied || newest.digest !== act.digest)
      yield problem('takes back a pack that was not the newest');
  }
}
