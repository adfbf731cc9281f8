import { expect, test } from '@playwright/test';
import { openCounter } from './counter.ts';
import { openReadyCounter } from './ready-counter.ts';

test('the window is sandboxed, isolated and has nothing but its bridge', async () => {
  await using counter = await openCounter();
  const preferences = await counter.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) throw new Error('there is no window');
    // Electron has this call and leaves it out of its types.
    const all: unknown = Reflect.apply(
      Reflect.get(window.webContents, 'getLastWebPreferences'),
      window.webContents,
      [],
    );
    return JSON.stringify(all);
  });
  expect(JSON.parse(preferences)).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  expect(JSON.parse(preferences)).toMatchObject({ webviewTag: false });

  const reachable = await counter.page.evaluate(() => ({
    node: ['require', 'process', 'Buffer', 'module', 'electron', 'ipcRenderer'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.keys((globalThis as unknown as { counter: object }).counter).toSorted(),
  }));
  expect(reachable).toEqual({ node: [], bridge: ['call', 'onChange'] });
});

test('the page runs no code and loads nothing that is not its own', async () => {
  await using counter = await openCounter();
  const blocked = await counter.page.evaluate(async () => {
    const settled = async (act: () => unknown): Promise<string> => {
      try {
        await act();
        return 'ran';
      } catch {
        return 'refused';
      }
    };
    const script = document.createElement('script');
    const inline = await settled(() => {
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
    });
    // From a timer, for what a debugger evaluates is beyond the policy.
    const evaluated = await new Promise((answer) =>
      setTimeout(() => answer(settled(() => Reflect.get(globalThis, 'eval')('1')))),
    );
    const fetched = await settled(() => fetch('https://example.org/'));
    const image = new Image();
    const picture = new Promise((loaded) => {
      image.addEventListener('error', () => loaded('refused'));
      image.addEventListener('load', () => loaded('ran'));
    });
    image.src = 'https://example.org/picture.png';
    return {
      inline: 'ran' in globalThis ? 'ran' : 'refused',
      tried: inline,
      evaluated,
      fetched,
      picture: await picture,
    };
  });
  expect(blocked).toMatchObject({
    inline: 'refused',
    evaluated: 'refused',
    fetched: 'refused',
    picture: 'refused',
  });
});

test('there is no way out of the page', async () => {
  await using counter = await openCounter();
  const { page } = counter;
  const home = page.url();
  for (const address of [
    'https://example.org/',
    'file:///etc/passwd',
    'app://elsewhere/index.html',
    'data:text/html,x',
  ])
    await page.evaluate((target) => {
      const link = document.createElement('a');
      link.href = target;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
  expect(await page.evaluate(() => window.open('https://example.org/') === null)).toBe(true);
  expect(page.url()).toBe(home);
  expect(counter.app.windows()).toHaveLength(1);

  const granted = await page.evaluate(async () => ({
    notifications: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ video: true }).then(
      () => 'granted',
      () => 'denied',
    ),
  }));
  expect(granted).toEqual({ notifications: 'denied', camera: 'denied' });
});

test('the waiting display is as shut as the counter, and reaches nothing of it but its numbers', async () => {
  await using counter = await openReadyCounter();
  const opened = counter.app.waitForEvent('window');
  await counter.page.evaluate(() => Reflect.get(window, 'counter').call('queue.openDisplay', {}));
  const display = await opened;
  await display.waitForLoadState('load');
  const preferences = await counter.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find(({ webContents }) =>
      webContents.getURL().startsWith('app://display/'),
    );
    if (!window) throw new Error('there is no display');
    const all: unknown = Reflect.apply(
      Reflect.get(window.webContents, 'getLastWebPreferences'),
      window.webContents,
      [],
    );
    return JSON.stringify({ all, takesFocus: window.isFocused() });
  });
  expect(JSON.parse(preferences)).toMatchObject({
    all: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
    takesFocus: false,
  });

  const reachable = await display.evaluate(async () => {
    const settled = async (act: () => unknown): Promise<string> => {
      try {
        await act();
        return 'ran';
      } catch {
        return 'refused';
      }
    };
    const evaluated = await new Promise((answer) =>
      setTimeout(() => answer(settled(() => Reflect.get(globalThis, 'eval')('1')))),
    );
    const names = ['require', 'process', 'Buffer', 'module', 'electron', 'ipcRenderer', 'counter'];
    return {
      found: names.filter((name) => name in globalThis),
      bridge: Object.keys(Reflect.get(window, 'queue')).toSorted(),
      answer: await Reflect.get(window, 'queue').read('society.state', {}),
      evaluated,
      away: await settled(() => fetch('https://example.org/')),
      counter: await settled(() => fetch('app://counter/index.html')),
      opened: window.open('https://example.org/') === null ? 'refused' : 'ran',
    };
  });
  expect(reachable).toMatchObject({
    found: [],
    bridge: ['onChange', 'read'],
    answer: { ok: true, value: { till: 'T1', next: [], waiting: 0, calls: 0 } },
    evaluated: 'refused',
    away: 'refused',
    counter: 'refused',
    opened: 'refused',
  });
  const home = display.url();
  await display.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'app://counter/index.html';
    document.body.append(link);
    link.click();
  });
  expect(display.url()).toBe(home);
  // Neither page is served under the other's name.
  expect(await counter.page.evaluate(async () => (await fetch('/display.html')).status)).toBe(404);
  // A second order opens no second one, and the display goes with the counter.
  await counter.page.evaluate(() => Reflect.get(window, 'counter').call('queue.openDisplay', {}));
  expect(counter.app.windows()).toHaveLength(2);
});

test('only listed files are served', async () => {
  await using counter = await openCounter();
  const statuses = await counter.page.evaluate(() =>
    Promise.all(
      [
        '/../main/index.js',
        '/..%2fmain%2findex.js',
        '/%2e%2e/main/index.js',
        '/index.html%00',
        '/nothing',
      ].map(async (path) => (await fetch(path)).status),
    ),
  );
  expect(statuses).toEqual([404, 404, 404, 404, 404]);
});

test('a second start of the program gives way to the first', async () => {
  await using counter = await openCounter();
  await expect(openCounter(counter.home)).rejects.toThrow();
  expect(counter.app.windows()).toHaveLength(1);
});
