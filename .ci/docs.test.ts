import { describe, expect, it } from 'vitest';
import { type Tree, findMissingPaths } from './docs.ts';

const there = new Set([
  'README.md',
  'src/care/promise/ledger.ts',
  'docs/architecture.md',
  'docs/adr',
]);
const tree: Tree = {
  exists: (path) => there.has(path.replace(/\/$/, '')),
  topFolders: new Set(['src', 'docs', 'care']),
  fileNames: new Set(['README.md', 'ledger.ts', 'architecture.md']),
};

describe('paths cited in the docs', () => {
  it.each([
    ['a file in backticks', 'See `src/care/gone.ts`.', 'src/care/gone.ts'],
    ['a folder in backticks', 'See `src/gone/`.', 'src/gone/'],
    ['a bare file name', 'See `gone.ts`.', 'gone.ts'],
    ['a link', '[x](architecture-2.md#top)', 'architecture-2.md'],
    ['a path under src', '`care/gone.ts`', 'care/gone.ts'],
    ['a file in a folder that is gone', '`gone/x.ts`', 'gone/x.ts'],
    ['a way out of the project', '`../../elsewhere.md`', '../../elsewhere.md'],
  ])('are reported when missing: %s', (_kind, text, path) => {
    expect(findMissingPaths(new Map([['docs/page.md', `# Page\n\n${text}`]]), tree)).toEqual([
      `docs/page.md:3 cites ${path}, which is not there`,
    ]);
  });

  it.each([
    '`src/care/promise/ledger.ts`',
    '`care/promise/ledger.ts`',
    '`ledger.ts`',
    '[the map](architecture.md#house)',
    '[home](../README.md)',
    '`docs/adr/`',
    '`src/features/<name>/`',
    '`src/**/*.test.ts`',
    '`text/plain` and `hono/client`',
    '`/api/threads`',
    '`dist-demo/index.html`',
    '[site](https://example.com/a.ts)',
    '```\nsrc/care/gone.ts `src/care/gone.ts`\n```',
  ])('are left alone when there or no path of ours: %s', (text) => {
    expect(findMissingPaths(new Map([['docs/page.md', text]]), tree)).toEqual([]);
  });
});
