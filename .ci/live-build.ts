import { existsSync, readFileSync } from 'node:fs';
import { listFiles } from './list-files.ts';

/** What a live build holds of the demo, one readable line each; a fresh look at the files themselves. */
export function findDemoIn(folder: string): string[] {
  if (!existsSync(`${folder}/index.html`)) return [`${folder}/index.html is not there`];
  return listFiles([folder], /\.(?:js|html|css|json)$/).flatMap((file) => {
    if (file.endsWith('mockServiceWorker.js')) return [`${file} belongs to the demo`];
    const text = readFileSync(file, 'utf8');
    return traces.filter((trace) => trace.test(text)).map((trace) => `${file} holds ${trace}`);
  });
}

/** MSW's own words, paths of modules in the manifest, and the names of the demo's query parameters. */
const traces = [
  /\[MSW\]/,
  /mockServiceWorker/,
  /setupWorker/,
  /"mocks\//,
  /"server\//,
  /demo-simulator/,
];
