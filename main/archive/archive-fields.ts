import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BothLanguages } from '../../contract/values.ts';

const Fields = z.strictObject({
  /** The columns of each table, in order. */
  tables: z.record(z.string(), z.array(z.string())),
  /** What each column means; a name means the same in every table. */
  columns: z.record(z.string(), BothLanguages),
});
export type ArchiveFields = z.output<typeof Fields>;

/** Files that go into every archive as they are. As far from the sources as from the built program. */
const SHIPPED = new URL('../../', import.meta.url);

/** Reads the dictionary of the archive's tables. */
export const readFields = (): ArchiveFields =>
  Fields.parse(JSON.parse(readFileSync(new URL('resources/archive/fields.json', SHIPPED), 'utf8')));

export const readReadMe = (language: 'hi' | 'en'): Buffer =>
  readFileSync(new URL(`resources/archive/README.${language}.txt`, SHIPPED));

/** The parts of the stand-alone verifier, each after those that it uses. */
const PARTS = [
  'zip',
  'signatures',
  'events',
  'pending',
  'chain',
  'waivers',
  'receipts',
  'closings',
  'tables',
  'files',
  'witnesses',
  'archive',
  'words',
  'sheet',
  'verify',
];

const IMPORT = /^import \{ ([^}]+) \} from '([^']+)';$/u;

/**
 * The stand-alone verifier as one file that needs nothing else: its parts one after another, without what ties them
 * together as modules. What they take from Node stands once, at the top.
 */
export function readVerifier(): Buffer {
  const lines = PARTS.flatMap((part) =>
    readFileSync(new URL(`tools/verifier/${part}.mjs`, SHIPPED), 'utf8').split('\n'),
  );
  const fromNode = new Map<string, Set<string>>();
  const rest = lines.filter((line) => {
    const [, names = '', module = ''] = IMPORT.exec(line) ?? [];
    if (module.startsWith('node:'))
      fromNode.set(module, new Set([...(fromNode.get(module) ?? []), ...names.split(', ')]));
    return module === '' && !line.startsWith('#!');
  });
  const imports = [...fromNode].map(
    ([module, names]) => `import { ${[...names].join(', ')} } from '${module}';`,
  );
  const code = rest.map((line) => line.replace(/^export (?=const|function)/u, ''));
  return Buffer.from(['#!/usr/bin/env node', ...imports, ...code].join('\n'));
}
