import type { catalogue } from './en/index.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: typeof catalogue;
    returnNull: false;
  }
}
