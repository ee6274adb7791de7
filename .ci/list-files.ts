import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Files below the folders whose name matches, as addresses from the root, in a stable order. */
export function listFiles(folders: string[], name: RegExp): string[] {
  return folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}
