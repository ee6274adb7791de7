import { outsideFiles } from '../../node/files/outside-files.ts';
import type { Database } from '../../store/postgres/database.ts';
import { type Checked, hostTokens } from './host-token.ts';
import type { HostTrust } from './identity-settings.ts';
import { passes } from './pass.ts';
import { spentTokens } from './spent-tokens.ts';

/** How customers come in who are signed in at the site around the chat. */
export interface ChatIdentities {
  check(token: string): Promise<Checked>;
  passes: ReturnType<typeof passes>;
}

interface Parts {
  trust: HostTrust;
  db: Database;
  secret: string;
}

/** Of one process: keys are fetched from the open network alone, tokens are spent for all processes. */
export function chatIdentities({ trust, db, secret }: Parts): ChatIdentities {
  const { read } = outsideFiles();
  const check = hostTokens({ trust, read, spend: spentTokens(db), wallClock: Date.now });
  return { check, passes: passes(secret) };
}
