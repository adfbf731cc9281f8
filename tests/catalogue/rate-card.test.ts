import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { openWorld } from '../world.ts';
import { TODAY, setOffer, setRate } from './rate-changes.ts';

const poppler = (tool: string, ...how: string[]): string => execFileSync(tool, how).toString();
const textOf = (path: string): string => poppler('pdftotext', '-layout', path, '-');
const plain = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '');

test('The poster of rates is an A3 sheet with what is notified or set today, its source, and the receipt to ask for', async () => {
  await using world = await openWorld();
  await setRate(world, { paise: 337, from: TODAY });
  const { path } = await world.call('catalogue.exportRateCard', {});
  const text = plain(textOf(path));
  for (const said of [
    'सेवाओं की दरें',
    'हर भुगतान की रसीद ज़रूर माँगें',
    '21-11-2026 को लागू दरें',
    'फोटोकॉपी',
    '₹3.37',
    'प्रबंध समिति की बैठक, प्रस्ताव 7',
    'अखलासपुर प्राथमिक कृषि साख समिति',
  ])
    expect(text).toContain(plain(said));
  expect(poppler('pdfinfo', path)).toMatch(/Page size: +841\.89 x 1190\.55 pts \(A3\)/u);
});

test('The poster of rates follows the rates of its day, and leaves out what the counter does not offer', async () => {
  await using world = await openWorld();
  await setRate(world, { paise: 337, from: TODAY });
  await setRate(world, { paise: 441, from: TODAY });
  const changed = textOf((await world.call('catalogue.exportRateCard', {})).path);
  expect(changed).toContain('4.41');
  expect(changed).not.toContain('3.37');
  await setOffer(world, { from: TODAY });
  expect(textOf((await world.call('catalogue.exportRateCard', {})).path)).not.toContain('4.41');
});

test('The waiting display shows the same rates as the poster, and follows them', async () => {
  await using world = await openWorld();
  const shown = async () =>
    (await world.call('queue.display', {})).rates.find(({ service }) => service === 'photocopy');
  expect(await shown()).toBeUndefined();
  await setRate(world, { paise: 337, from: TODAY });
  expect(await shown()).toMatchObject({ prices: [{ head: 'centre_charge', paise: 337, fixed: true }] });
  await setOffer(world, { from: TODAY });
  expect(await shown()).toBeUndefined();
});
