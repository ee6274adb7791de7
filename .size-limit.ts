import { readFileSync } from 'node:fs';
import { type Manifest, firstLoadFiles } from './.ci/first-load.ts';

const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8')) as Manifest;

export default [
  {
    name: 'first load of the inbox, live build (brotli)',
    path: firstLoadFiles(manifest).map((file) => `dist/${file}`),
    brotli: true,
    limit: '180 kB',
  },
  {
    name: 'a customer’s chat page (brotli)',
    path: firstLoadFiles(manifest, [], 'chat.html').map((file) => `dist/${file}`),
    brotli: true,
    limit: '15 kB',
  },
  {
    name: 'the widget on other sites (brotli)',
    path: ['dist/widget.js'],
    brotli: true,
    limit: '15 kB',
  },
];
