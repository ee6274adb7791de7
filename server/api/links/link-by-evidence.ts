import { evidenceOf, proofKeys } from '#care/link/account-evidence.ts';
import { automaticBasis } from '#care/link/automatic-basis.ts';
import { hintId } from '#care/link/hint.ts';
import type { Account } from '#contract/customer.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { shownThread } from '../threads/show.ts';
import { linkThreads } from './link-threads.ts';

const MOST_SHARING = 20;
const prefix = 'proof_';

/**
 * What an account proves links it to those that prove the same, at the moment it becomes known: a link
 * that somebody undid is not made again by the next message.
 */
export async function linkByEvidence(
  tx: WriteTx,
  deps: Deps,
  account: Account,
  { isNew = false }: { isNew?: boolean } = {},
): Promise<void> {
  const own = evidenceOf(account);
  const keys = proofKeys(own);
  // A new account has proven nothing before, and most prove nothing at all.
  const known = isNew ? [] : ((await tx.likenessKeys.get(prefix + account.id))?.keys ?? []);
  const fresh = keys.filter((key) => !known.includes(key));
  if (fresh.length === 0 && keys.length === known.length) return;
  await tx.likenessKeys.put({ id: prefix + account.id, keys });
  for (const key of fresh)
    for (const bearer of await tx.likenessKeys.bearers(key, MOST_SHARING)) {
      const other = await tx.accounts.get(bearer.slice(prefix.length));
      const found = other && automaticBasis(own, evidenceOf(other));
      if (!other || !found || other.id === account.id) continue;
      if ((await tx.hints.get(hintId(account.id, other.id)))?.state === 'different') continue;
      const here = await shownThread(tx, account.homeThreadId);
      const there = await shownThread(tx, other.homeThreadId);
      if (here.id === there.id) continue;
      await linkThreads(tx, deps, {
        fromThreadId: here.id,
        toThreadId: there.id,
        basis: found.basis,
        evidenceMessageId: null,
        note: null,
        personId: null,
      });
    }
}
