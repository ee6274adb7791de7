import { describe, expect, it } from 'vitest';
import { findViolations } from './boundaries.ts';

describe('imports that the house forbids', () => {
  it.each([
    ['contract knows nothing of ours', 'src/contract/case.ts', `import { x } from '#care/x.ts'`],
    ['care does no server work', 'src/care/x.ts', `import { x } from '#data/client.ts'`],
    ['care uses no Node', 'src/care/x.ts', `import { readFileSync } from 'node:fs'`],
    ['the API uses no Node, with or without prefix', 'server/api/x.ts', `import fs from 'fs'`],
    ['the memory store uses no Node', 'server/store/memory/x.ts', `import 'node:crypto'`],
    ['data takes no value of the API', 'src/data/x.ts', `import { a } from '#server/api/a.ts'`],
    [
      'one value among types is enough',
      'src/data/x.ts',
      `import { type A, b } from '#server/api/a.ts'`,
    ],
    [
      'a feature leaves others alone',
      'src/features/inbox/x.tsx',
      `import { x } from '#features/thread/x.ts'`,
    ],
    [
      'a feature does not know the app',
      'src/features/inbox/x.tsx',
      `import { x } from '#app/router.ts'`,
    ],
    ['ui knows no domain', 'src/ui/x.tsx', `import type { Case } from '#contract/case.ts'`],
    ['lib knows nothing above it', 'src/lib/x.ts', `import { t } from '#i18n/t.ts'`],
    [
      'the API knows the port, not a store',
      'server/api/x.ts',
      `import { m } from '#server/store/memory/m.ts'`,
    ],
    [
      'stores do not know the API',
      'server/store/memory/x.ts',
      `import { a } from '#server/api/a.ts'`,
    ],
    ['the demo uses no feature', 'mocks/x.ts', `import { x } from '#features/inbox/x.ts'`],
    ['a static import brings the demo in', 'src/main.tsx', `import { x } from '#mocks/x.ts'`],
    ['only boot may load the demo', 'src/app/x.ts', `const x = await import('#mocks/x.ts')`],
    ['a re-export is an import', 'src/care/x.ts', `export { a } from '#data/a.ts'`],
    ['so is a bare import', 'src/care/x.ts', `import '#data/a.ts'`],
    [
      'so is a lazy one',
      'src/features/inbox/x.tsx',
      `const X = () => import('#features/thread/x.tsx')`,
    ],
    ['other folders are reached by alias', 'src/care/x.ts', `import { x } from '../contract/x.ts'`],
  ])('%s', (_rule, file, source) => {
    const violations = findViolations(new Map([[file, `${source};\nexport const here = 1;`]]));
    expect(violations).toHaveLength(1);
    expect(violations[0]).toContain(`${file}:1 `);
  });
});

describe('imports that it allows', () => {
  it.each([
    ['src/care/x.ts', `import type { Case } from '#contract/case.ts'`],
    ['src/care/a/x.ts', `import { y } from '../b/y.ts'`],
    ['src/data/client.ts', `import type { ApiType } from '#server/api/create-api.ts'`],
    ['src/features/inbox/x.tsx', `import { y } from '#features/inbox/y.tsx'`],
    ['src/app/x.tsx', `const X = () => import('#features/thread/x.tsx')`],
    ['src/main.tsx', `const demo = await import('#mocks/start.ts')`],
    ['src/data/x.test.ts', `import { memoryStore } from '#server/store/memory/memory-store.ts'`],
    ['server/main.ts', `import { readFileSync } from 'node:fs'`],
    ['server/api/x.ts', `import type { Store } from '#server/store/store.ts'`],
    ['mocks/x.ts', `import { createApi } from '#server/api/create-api.ts'`],
    ['src/ui/x.tsx', `import { useId } from 'react'`],
  ])('%s: %s', (file, source) => {
    expect(findViolations(new Map([[file, `${source};\nexport const here = 1;`]]))).toEqual([]);
  });
});

describe('the shape of the graph', () => {
  it('finds a cycle of three files and names its way', () => {
    const violations = findViolations(
      new Map([
        ['src/lib/a.ts', `import { b } from './b.ts'; export const a = b;`],
        ['src/lib/b.ts', `import { c } from './c.ts'; export const b = c;`],
        ['src/lib/c.ts', `import { a } from './a.ts'; export const c = () => a;`],
      ]),
    );
    expect(violations).toEqual([
      'src/lib/a.ts imports itself: src/lib/a.ts → src/lib/b.ts → src/lib/c.ts → src/lib/a.ts',
    ]);
  });

  it('lets types and lazily loaded screens point back', () => {
    const violations = findViolations(
      new Map([
        [
          'src/app/a.tsx',
          `import type { B } from './b.tsx'; export const a: B = () => import('./b.tsx');`,
        ],
        [
          'src/app/b.tsx',
          `import { a } from './a.tsx'; export type B = () => unknown; export const b = a;`,
        ],
      ]),
    );
    expect(violations).toEqual([]);
  });

  it('refuses a barrel', () => {
    const source = `export { a } from './a.ts';\nexport * from './b.ts';`;
    expect(findViolations(new Map([['src/ui/index.ts', source]]))).toEqual([
      "src/ui/index.ts:1 only passes on other files' exports",
    ]);
  });
});
