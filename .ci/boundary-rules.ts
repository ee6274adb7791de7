/**
 * The house of docs/architecture.md as data: which part of the tree a file belongs to, and which
 * parts each of them may import. A file of a part always may import its own part.
 */
export const parts: Part[] = [
  { name: 'contract', path: /^src\/contract\//, mayImport: [] },
  { name: 'care', path: /^src\/care\//, mayImport: ['contract'] },
  { name: 'lib', path: /^src\/lib\//, mayImport: [] },
  { name: 'i18n', path: /^src\/i18n\//, mayImport: ['contract', 'lib'] },
  { name: 'ui', path: /^src\/ui\//, mayImport: ['i18n', 'lib'] },
  {
    name: 'data',
    path: /^src\/data\//,
    mayImport: ['contract', 'care', 'lib'],
    mayImportTypes: ['server/api'],
  },
  { name: 'marks', path: /^src\/marks\//, mayImport: ['care', 'contract', 'ui', 'lib', 'i18n'] },
  {
    // The folder's name is part of the part's name: one feature never imports another.
    name: 'features/$1',
    path: /^src\/features\/([^/]+)\//,
    mayImport: ['data', 'care', 'contract', 'marks', 'ui', 'lib', 'i18n'],
  },
  {
    name: 'app',
    path: /^src\/app\//,
    mayImport: ['features/*', 'data', 'care', 'contract', 'marks', 'ui', 'lib', 'i18n'],
  },
  { name: 'chat', path: /^src\/chat\//, mayImport: ['contract', 'i18n'] },
  {
    name: 'boot',
    path: /^src\/[^/]+$/,
    mayImport: ['app', 'features/*', 'data', 'care', 'contract', 'ui', 'lib', 'i18n'],
    mayLoad: ['mocks'],
  },
  { name: 'server/port', path: /^server\/store\/store\.ts$/, mayImport: ['contract', 'care'] },
  {
    name: 'server/store',
    path: /^server\/store\//,
    mayImport: ['server/port', 'contract', 'care'],
  },
  { name: 'server/api', path: /^server\/api\//, mayImport: ['server/port', 'contract', 'care'] },
  {
    name: 'server/channels/$1',
    path: /^server\/channels\/([^/]+)\//,
    mayImport: ['server/channels', 'server/port', 'contract', 'care'],
  },
  {
    name: 'server/channels',
    path: /^server\/channels\//,
    mayImport: ['server/port', 'contract', 'care'],
  },
  {
    // The demo's world is loaded only where it is asked for.
    name: 'server/start',
    path: /^server\/start\//,
    mayImport: ['server', 'server/*', 'contract', 'care'],
    mayLoad: ['mocks'],
  },
  {
    name: 'server',
    path: /^server\//,
    mayImport: ['server/*', 'contract', 'care'],
  },
  {
    name: 'mocks',
    path: /^mocks\//,
    mayImport: ['server/*', 'contract', 'care', 'data', 'ui', 'lib', 'i18n'],
  },
  { name: 'e2e', path: /^e2e\//, mayImport: ['contract', 'i18n'] },
];

/** Code that runs in the page or must be able to: no Node built-ins, whatever its part. */
export const browserCode = /^(?:src|mocks|server\/api|server\/store\/(?:memory\/|[^/]+$))/;

/** A test may set up what its subject never touches: the API over the memory store. */
export const testCode = /\.test\.tsx?$|\.conformance\.ts$/;
export const testsMayImport = ['server/*', 'contract', 'care'];

export type Part = {
  name: string;
  path: RegExp;
  /** Parts it may import in any way; `name/*` means every part below that name. */
  mayImport: string[];
  /** Parts of which it may import types only. */
  mayImportTypes?: string[];
  /** Parts it may load with a dynamic `import()` only. */
  mayLoad?: string[];
};
