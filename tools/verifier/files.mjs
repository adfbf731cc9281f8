import { openKey, isSignedBy, readPem, sha256 } from './signatures.mjs';
import { TABLES } from './tables.mjs';

const SUMS = 'SHA256SUMS';
const SUMS_SIGNATURE = 'SHA256SUMS.sig';

/** What an archive holds besides its sums: no more and no less. */
const CONTENTS = [
  'index.json',
  'events.jsonl',
  ...Object.keys(TABLES).map((name) => `${name}.csv`),
  'public_key',
  'README.hi.txt',
  'README.en.txt',
  'bahi-verify.mjs',
].sort();

/**
 * @param {Map<string, Buffer>} files
 * @param {(code: string, detail?: string) => void} found
 */
function readIndex(files, found) {
  try {
    const index = JSON.parse(String(files.get('index.json')));
    if (index.format === 'seva-bahi-archive' && index.version === 1) return index;
  } catch {
    // Said below.
  }
  found('index.format');
  return {};
}

/**
 * The files against their sums, and the sums against their signature; answers what index.json says.
 * @param {Map<string, Buffer>} files
 * @param {(code: string, detail?: string) => void} found
 * @returns {any}
 */
export function checkFiles(files, found) {
  const sums = files.get(SUMS) ?? Buffer.alloc(0);
  const publicKey = readPem(files.get('public_key') ?? Buffer.alloc(0));
  const key = publicKey === undefined ? undefined : openKey(publicKey);
  for (const name of CONTENTS) if (!files.has(name)) found('files.missing', name);
  for (const name of files.keys())
    if (![...CONTENTS, SUMS, SUMS_SIGNATURE].includes(name)) found('files.unknown', name);
  const expected = CONTENTS.map((name) => `${sha256(files.get(name) ?? Buffer.alloc(0))}  ${name}\n`);
  const lines = sums.toString('utf8').split(/(?<=\n)/u);
  for (const [place, line] of expected.entries())
    if (lines[place] !== line) found('files.hash', CONTENTS[place]);
  if (lines.length !== expected.length) found('files.hash', SUMS);
  if (!isSignedBy(key, sums, files.get(SUMS_SIGNATURE) ?? Buffer.alloc(0))) found('files.signature');
  return readIndex(files, found);
}
