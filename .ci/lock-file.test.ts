import { expect, it } from 'vitest';
import { type LockFile, completeLock, missingOptionals } from './lock-file.ts';

const lock: LockFile = {
  packages: {
    '': {},
    'node_modules/linter': {
      version: '2.0.0',
      dev: true,
      optionalDependencies: {
        '@linter/binding-darwin-arm64': '2.0.0',
        '@linter/binding-linux-x64-gnu': '2.0.0',
        '@linter/binding-linux-arm-musleabihf': '2.0.0',
        '@linter/binding-wasm32-wasi': '2.0.0',
      },
    },
    'node_modules/@linter/binding-linux-x64-gnu': { version: '2.0.0', optional: true },
  },
};

it('names the packages of other systems that the file leaves out', () => {
  expect(missingOptionals(lock).map(({ name }) => name)).toEqual([
    '@linter/binding-darwin-arm64',
    '@linter/binding-linux-arm-musleabihf',
    '@linter/binding-wasm32-wasi',
  ]);
});

it('enters them with the system they are for, and changes nothing else', () => {
  const complete = completeLock(lock);
  expect(complete.packages).toEqual({
    ...lock.packages,
    'node_modules/@linter/binding-darwin-arm64': {
      version: '2.0.0',
      dev: true,
      optional: true,
      os: ['darwin'],
      cpu: ['arm64'],
    },
    'node_modules/@linter/binding-linux-arm-musleabihf': {
      version: '2.0.0',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['arm'],
      libc: ['musl'],
    },
    'node_modules/@linter/binding-wasm32-wasi': {
      version: '2.0.0',
      dev: true,
      optional: true,
      cpu: ['wasm32'],
    },
  });
  expect(missingOptionals(complete)).toEqual([]);
});

it('refuses to guess the system of a package that does not name it', () => {
  const odd = { packages: { '': { optionalDependencies: { fsevents: '2.3.3' } } } };
  expect(() => completeLock(odd)).toThrow('fsevents');
});
