import type { ChainHead } from '#care/log/chain.ts';
import { verifyChain, type ChainVerdict } from '#care/log/verify-chain.ts';
import type { Database } from './database.ts';
import { chainedPages, readLogHead, sha256OfNode } from './sql-log.ts';

/** Whether the log is what was written, entry by entry, as it stands at one moment. */
export function verifyLog(db: Database, noted?: ChainHead): Promise<ChainVerdict> {
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) =>
      verifyChain({ pages: chainedPages(tx), head: await readLogHead(tx), noted }, sha256OfNode),
    );
}
