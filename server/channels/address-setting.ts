import { z } from 'zod';

/** An address in a connector's settings. */
export const addressSetting = z
  .string()
  .max(2000)
  .transform((address, c) => {
    const url = URL.canParse(address) ? new URL(address) : undefined;
    if (url && /^https?:$/.test(url.protocol) && !url.username && !url.password) return url;
    c.addIssue({ code: 'custom', message: 'is no http or https address, or holds credentials' });
    return z.NEVER;
  });

/** Whether an address is one of this very machine. */
export function isThisMachine({ hostname }: URL): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname);
}
