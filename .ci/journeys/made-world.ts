import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../list-files.ts';

const cache = 'node_modules/.cache/otklik';
const makers = ['server', 'mocks', 'src/contract', 'src/care', '.ci/journeys'];

/**
 * Where a backup of the demo's world lies once it was made. It takes half a minute, and comes out the same
 * while nothing changes of what makes it.
 */
export function madeWorld(): { backup: string; team: string; isThere: boolean } {
  mkdirSync(cache, { recursive: true });
  const hash = createHash('sha256');
  for (const file of ['package-lock.json', ...listFiles(makers, /(?<!\.test)\.tsx?$/)])
    hash.update(file).update(readFileSync(file));
  const name = join(cache, `world-${hash.digest('hex').slice(0, 16)}`);
  const [backup, team] = [`${name}.jsonl.gz`, `${name}.json`];
  return { backup, team, isThere: existsSync(backup) && existsSync(team) };
}
