import { randomFillSync } from 'node:crypto';

/** Asking the system takes longer than all else about a few bytes, so many are asked for at once. */
const pool = Buffer.alloc(8_192);
let used = pool.length;

/** So many random bytes, as hex; each byte is given once. */
export function randomHex(bytes: number): string {
  if (used + bytes > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytes;
  return pool.toString('hex', used - bytes, used);
}
