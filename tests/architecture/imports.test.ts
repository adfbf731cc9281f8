import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

type Import = { readonly from: string; readonly to: string };

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/u.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** What a file imports: a path from the root for our own files, the package's name for others. */
function importsOf(file: string): Import[] {
  const source = readFileSync(join(ROOT, file), 'utf8');
  return [...source.matchAll(/(?:from|import)\s+'([^']+)'/gu)].map(([, target = '']) => ({
    from: file,
    to: target.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), target)) : target,
  }));
}

const importsIn = (folder: string): Import[] => filesIn(folder).flatMap(importsOf);
const isOurs = (path: string): boolean =>
  /^(main|renderer|preload|contract|resources|tools|tests)\//u.test(path);
const shown = ({ from, to }: Import): string => `${from} → ${to}`;

/** The table of ARCHITECTURE.md: what each domain may import. */
function allowedDomains(): Map<string, readonly string[]> {
  const page = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8');
  const [, table = ''] = page.split(/\| *domain *\| *may import *\|/u);
  const rows = (table.split('\n\n')[0] ?? '').split('\n').filter((row) => row.startsWith('| `'));
  const names = (cell: string): string[] => [...cell.matchAll(/`([a-z]+)`/gu)].map(([, name = '']) => name);
  return new Map(
    rows.flatMap((row) => {
      const [, domains = '', may = ''] = row.split('|');
      return names(domains).map((domain) => [domain, names(may)] as const);
    }),
  );
}

describe('imports point one way', () => {
  test('the contract imports nothing of ours but itself', () => {
    expect(
      importsIn('contract')
        .filter(({ to }) => isOurs(to) && !to.startsWith('contract/'))
        .map(shown),
    ).toEqual([]);
  });

  test('the window knows the contract and the words, never the program', () => {
    const wrong = importsIn('renderer').filter(
      ({ to }) => isOurs(to) && !/^(renderer|contract|resources\/(?:sounds|words))\//u.test(to),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test('the program never knows the window, its tools or its tests', () => {
    expect(
      importsIn('main')
        .filter(({ to }) => /^(renderer|preload|tools|tests)\//u.test(to))
        .map(shown),
    ).toEqual([]);
  });

  test('only the edges of the program name electron', () => {
    const wrong = importsIn('main').filter(
      ({ from, to }) => to === 'electron' && !/^main\/(index\.ts|app\/|door\/bind\.ts)/u.test(from),
    );
    expect(wrong.map(shown)).toEqual([]);
  });

  test('a domain imports the domains that ARCHITECTURE.md names for it, and no other', () => {
    const allowed = allowedDomains();
    expect(allowed.size).toBeGreaterThan(8);
    const wrong = [...allowed].flatMap(([domain, may]) =>
      importsIn(`main/${domain}`).filter(({ to }) => {
        const [top, room = ''] = to.split('/');
        return top === 'main' && ![domain, 'database', 'devices', ...may].includes(room);
      }),
    );
    expect(wrong.map(shown)).toEqual([]);
  });
});
