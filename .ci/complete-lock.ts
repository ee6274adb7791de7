import { readFileSync, writeFileSync } from 'node:fs';
import { type LockFile, completeLock, missingOptionals } from './lock-file.ts';

const file = 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8')) as LockFile;
writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`);
console.log(`${missingOptionals(lock).length} packages of other systems entered in ${file}`);
