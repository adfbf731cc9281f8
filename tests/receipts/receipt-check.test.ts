import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { eventsOf } from '../book/read-book.ts';
import { openWorld, payExactly, readyTicket } from '../world.ts';

const PAGE = new URL('../../tools/receipt-check/receipt-check.html', import.meta.url);

/** The page's own script, run without the page. */
async function check(certificate: string, receipt: string) {
  const [, script] = /<script>([\s\S]*)<\/script>/u.exec(readFileSync(PAGE, 'utf8')) ?? [];
  const answer: unknown = await runInNewContext(
    `${script}\ncheckReceipt(${JSON.stringify(certificate)}, ${JSON.stringify(receipt)})`,
    { crypto, TextEncoder, atob, btoa, Uint8Array },
  );
  return z
    .object({ verdict: z.string(), facts: z.object({ total: z.string() }).loose().optional() })
    .parse(answer);
}

async function sold(mode: 'live' | 'training' = 'live') {
  await using world = await openWorld();
  if (mode === 'training') {
    await world.call('society.openBook', { mode });
    await world.call('till.open', { requestId: crypto.randomUUID(), denominations: [] });
  }
  const { code } = await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
  await world.close();
  const [first] = eventsOf(world.databaseFile.replace('live', mode));
  const { public_key: publicKey, random } = z
    .looseObject({ public_key: z.string(), random: z.string() })
    .parse(first?.body);
  return { code, certificate: `TB1|start|${first?.till}|${publicKey}|${random}` };
}

test('the page for everybody finds a receipt genuine by its till’s certificate, and no other or altered one', async () => {
  const { code, certificate } = await sold();
  const other = await sold();
  expect(await check(certificate, ` ${code}\n`)).toMatchObject({
    verdict: 'genuine',
    facts: { total: '500' },
  });
  expect(await check(other.certificate, code)).toEqual({ verdict: 'forged' });
  expect(await check('anything', code)).toEqual({ verdict: 'certificate' });
  const forged = Array.from(code, (character, at) =>
    check(certificate, code.slice(0, at) + (character === '7' ? '8' : '7') + code.slice(at + 1)),
  );
  expect(new Set((await Promise.all(forged)).map(({ verdict }) => verdict))).toEqual(new Set(['forged']));
});

test('the page says of a receipt for practice that it is not valid, and of one without a signature that it waits', async () => {
  const practice = await sold('training');
  expect(await check(practice.certificate, practice.code)).toMatchObject({ verdict: 'practice' });
  const { code, certificate } = await sold();
  const pending = code.slice(0, code.lastIndexOf('|') + 1);
  expect(await check(certificate, pending)).toMatchObject({ verdict: 'pending' });
});

test('the page asks no network for anything', () => {
  const page = readFileSync(PAGE, 'utf8');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/https?:|src=|\bimport\b|fetch|<link/u);
});
