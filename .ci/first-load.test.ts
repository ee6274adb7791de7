import { expect, it } from 'vitest';
import { type Manifest, firstLoadFiles } from './first-load.ts';

const manifest: Manifest = {
  'index.html': {
    file: 'assets/index.js',
    isEntry: true,
    imports: ['_shared.js'],
    css: ['assets/index.css'],
  },
  '_shared.js': { file: 'assets/shared.js' },
  'src/features/inbox/inbox-screen.tsx': {
    file: 'assets/inbox.js',
    imports: ['_shared.js', '_list.js'],
    css: ['assets/inbox.css'],
  },
  '_list.js': { file: 'assets/list.js', imports: ['index.html'] },
  'src/features/review/review-screen.tsx': { file: 'assets/review.js', css: ['assets/review.css'] },
  'src/i18n/inter.woff2': { file: 'assets/inter.woff2' },
};

it('takes the entry, what it imports and their styles', () => {
  expect(firstLoadFiles(manifest, [])).toEqual([
    'assets/index.css',
    'assets/index.js',
    'assets/shared.js',
  ]);
});

it('adds the lazily loaded screens that it is given, and no others', () => {
  expect(firstLoadFiles(manifest, ['src/features/inbox/inbox-screen.tsx'])).toEqual([
    'assets/inbox.css',
    'assets/inbox.js',
    'assets/index.css',
    'assets/index.js',
    'assets/list.js',
    'assets/shared.js',
  ]);
});

it('refuses a screen that the build does not have', () => {
  expect(() => firstLoadFiles(manifest, ['src/gone.tsx'])).toThrow('src/gone.tsx');
});

it('refuses a build without an entry', () => {
  expect(() => firstLoadFiles({}, [])).toThrow('no entry');
});
