import { expect, test } from 'vitest';
import { briefClipboard } from '../../main/devices/clipboard.ts';

/** A clipboard in memory, with the time in the test's hand. */
function deskWith() {
  let content = 'what was there';
  const due: (() => void)[] = [];
  const system = { readText: () => content, writeText: (text: string) => void (content = text) };
  const clipboard = briefClipboard(system, (act) => {
    due.push(act);
    return () => void due.splice(due.indexOf(act), 1);
  });
  return { system, clipboard, due };
}

test('what was copied is forgotten when its time has passed', async () => {
  const { system, clipboard, due } = deskWith();
  await clipboard.write('सुनीता देवी');
  expect(system.readText()).toBe('सुनीता देवी');
  for (const act of due) act();
  await Promise.resolve();
  await Promise.resolve();
  expect(system.readText()).toBe('');
});

test('another field starts the time anew, and what somebody else copied stays', async () => {
  const { system, clipboard, due } = deskWith();
  await clipboard.write('सुनीता देवी');
  await clipboard.write('9876543210');
  expect(due).toHaveLength(1);
  system.writeText('copied from the portal');
  await clipboard.clear();
  expect(system.readText()).toBe('copied from the portal');
});
