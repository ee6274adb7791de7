import type { Files } from '../../api/context.ts';
import { safeFetch, type SafeFetchOptions } from '../safe-fetch/safe-fetch.ts';

/** Files from hosts of the open network. A customer chooses the address, so it must not lead into the house. */
export function outsideFiles(options: SafeFetchOptions = {}): Files {
  const ask = safeFetch(options);
  return {
    async read(url, { maxBytes }) {
      const answer = await ask({ url, maxBytes });
      if (answer.state === 'too-large') return { state: 'too-large' };
      if (answer.state !== 'answered') return { state: 'unavailable', reason: answer.reason };
      return answer.status === 200
        ? { state: 'read', bytes: answer.bytes }
        : { state: 'unavailable', reason: `the host answered ${answer.status}` };
    },
  };
}
