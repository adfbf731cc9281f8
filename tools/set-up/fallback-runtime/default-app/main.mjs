// What Electron's own default_app.asar does for `electron [-r MODULE] FOLDER`. It is a module and waits for the
// application at its top level, because Electron holds back `ready` until then: schemes are registered before it.
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const args = process.argv.slice(1);
while (args[0]?.startsWith('-')) {
  if (args.shift() === '-r') require(args.shift() ?? '');
}
const target = resolve(args[0] ?? '.');
const main = require.resolve(target);
if (main === target) {
  app.setAppPath(dirname(main));
} else {
  const { name, productName = name, version } = require(resolve(target, 'package.json'));
  app.setName(productName);
  app.setVersion(version);
  app.setAppPath(target);
}
Object.defineProperty(process, 'defaultApp', { value: true });
await import(pathToFileURL(main).href);
