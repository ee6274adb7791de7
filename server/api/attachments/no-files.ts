import type { Files } from '../context.ts';

/** Where nothing is fetched from outside. */
export const noFiles: Files = {
  read: async () => ({ state: 'unavailable', reason: 'nothing is fetched here' }),
};
