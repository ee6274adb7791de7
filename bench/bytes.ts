import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { type Manifest, firstLoadFiles } from '../.ci/first-load.ts';

export type Weight = { js: number; css: number };

/**
 * Bytes after brotli (quality 11) of what a build loads until the inbox works: the files that the
 * browser was seen to load, or else what the build's manifest says.
 */
export function weighFirstLoad(folder: string, seen?: string[]): Weight {
  const files = seen ?? firstLoadFiles(readManifest(folder));
  return { js: weigh(folder, files, '.js'), css: weigh(folder, files, '.css') };
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(`${folder}/.vite/manifest.json`, 'utf8')) as Manifest;
}

function weigh(folder: string, files: string[], ending: string): number {
  return files
    .filter((file) => file.endsWith(ending))
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(`${folder}/${file}`)).length, 0);
}
