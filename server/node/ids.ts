import { randomBytes } from 'node:crypto';
import type { Ids } from '../api/context.ts';

/** Ids of any process never meet, and those made later sort later, which keeps indexes dense. */
export const ids: Ids = {
  next: (prefix) =>
    `${prefix}_${Date.now().toString(36).padStart(9, '0')}${randomBytes(8).toString('hex')}`,
};
