import type { Ids } from '../api/context.ts';
import { randomHex } from '../store/postgres/random-hex.ts';

/** Ids of any process never meet, and those made later sort later, which keeps indexes dense. */
export const ids: Ids = {
  next: (prefix) => `${prefix}_${Date.now().toString(36).padStart(9, '0')}${randomHex(8)}`,
};
