import { hintId } from '#care/link/hint.ts';
import type { Account } from '#contract/customer.ts';
import type { Deps } from '../../api/context.ts';
import { linkByEvidence } from '../../api/links/link-by-evidence.ts';
import { linkThreads } from '../../api/links/link-threads.ts';
import { findAccount } from '../../api/mentions/find-account.ts';
import { shownThread } from '../../api/threads/show.ts';
import type { WriteTx } from '../../store/store.ts';
import { accountOf, authorOf, customerKey, type Caller } from '../visitor.ts';

/**
 * Puts what the host vouches for on the customer's account, and links to it what this browser wrote
 * before it was signed in. A browser belongs to the first customer who came by it: what was written at it
 * is never linked to a second one.
 */
export async function signInCustomer(tx: WriteTx, deps: Deps, caller: Caller): Promise<void> {
  const { identity, visitor, source } = caller;
  if (!identity) return;
  const key = customerKey(identity);
  const isTheirs = (visitor.customer ?? key) === key;
  const before = isTheirs ? await accountOf(tx, { ...caller, identity: null }) : undefined;
  const known = await accountOf(tx, caller);
  // Whoever only looks gets no thread.
  if (!known && !before) return;
  const mention = { id: visitor.id, platform: 'chat', author: authorOf(caller) };
  const account = await findAccount(tx, deps, source, mention);
  if (visitor.customer === undefined) await tx.visitors.put({ ...visitor, customer: key });
  await vouch(tx, deps, { ...account, vouched: { phone: identity.phone, email: identity.email } });
  if (before) await join(tx, deps, before, account);
}

async function vouch(tx: WriteTx, deps: Deps, account: Account): Promise<void> {
  await tx.accounts.put(account);
  await linkByEvidence(tx, deps, account);
}

/** Not again after somebody undid it. */
async function join(tx: WriteTx, deps: Deps, before: Account, account: Account): Promise<void> {
  const here = await shownThread(tx, before.homeThreadId);
  const there = await shownThread(tx, account.homeThreadId);
  if (here.id === there.id || here.id !== before.homeThreadId) return;
  if ((await tx.hints.get(hintId(before.id, account.id)))?.state === 'different') return;
  const links = await tx.links.ofThread(here.id);
  if (links.some(({ basis, undoneAt }) => basis === 'signed-in' && undoneAt !== null)) return;
  await linkThreads(tx, deps, {
    fromThreadId: here.id,
    toThreadId: there.id,
    basis: 'signed-in',
    evidenceMessageId: null,
    note: null,
    personId: null,
  });
}
