import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Role } from '../../src/contract/person.ts';
import { runHome } from './run-home.ts';
import type { Database } from './worlds.ts';

/** Somebody of the demo's team, signed in to the template and so to all that is made of it. */
export interface Seat {
  personId: string;
  name: string;
  role: Role;
  cookie: { name: string; value: string };
}

export function seatsFile(kind: Database): string {
  return join(runHome().folder, `seats-${kind}.json`);
}

/** Undefined before the template is filled. */
export function readSeats(kind: Database): Seat[] | undefined {
  const file = seatsFile(kind);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Seat[]) : undefined;
}
