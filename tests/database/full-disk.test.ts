import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { verifyBook } from '../../main/audit/verify.ts';
import { openForReading } from '../../main/database/open.ts';
import { openWorld, payExactly, readyTicket } from '../world.ts';

const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** Fills a small file system of its own, as a full disk is. */
function fill(folder: string): () => void {
  const ballast = join(folder, 'ballast');
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(ballast, Buffer.alloc(bavail * bsize));
  return () => rmSync(ballast);
}

test.skipIf(!canMount)(
  'a full disk refuses the sale in plain words, keeps all it has, and sells on when there is room',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'seva-bahi-full-'));
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]);
    try {
      const world = await openWorld({ folder });
      await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 500 }));
      const ticket = await readyTicket(world, 'photocopy', { centre_charge: 700 });
      const free = fill(folder);

      const refused = new Set<string>();
      for (let sale = 0; sale < 200 && refused.size === 0; sale++)
        await payExactly(
          world,
          sale === 0 ? ticket : await readyTicket(world, 'photocopy', { centre_charge: 100 }),
        ).catch((fault: { code: string }) => refused.add(fault.code));
      expect(refused).toEqual(new Set(['disk.full']));
      const { receipts } = await world.call('reports.dayBook', {});
      const drafts = await world.call('tickets.open', {});

      free();
      const next = await payExactly(world, await readyTicket(world, 'photocopy', { centre_charge: 900 }));
      expect(next.number).toBe(`T1/2026-27/${String(receipts.length + 1).padStart(6, '0')}`);
      expect(await world.call('tickets.open', {})).toEqual(drafts);
      await world.close();
      const database = openForReading(world.databaseFile);
      expect(verifyBook(database).findings).toEqual([]);
      database.close();
    } finally {
      execFileSync('umount', [folder]);
    }
  },
);
