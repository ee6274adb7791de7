import { hintId, hintOf, traitsOf } from '#care/link/hint.ts';
import { keysOf } from '#care/link/likeness-keys.ts';
import { likenessOf } from '#care/link/likeness.ts';
import { portraitOf, type Portrait } from '#care/link/portrait.ts';
import type { Account } from '#contract/customer.ts';
import type { Hint } from '#contract/hint.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { shownThread } from '../threads/show.ts';

/** A key that more accounts bear says nothing by itself; who is really alike shares a narrower one. */
const mostSharing = 120;
const mostCompared = 200;

/** Whoever else writes waits for so many. */
const AT_ONCE = 5;

/**
 * Compares the accounts that are new or call themselves otherwise, a few in a transaction: who may be the
 * same person is looked up by keys and kept as hints. Answers how many it compared.
 */
export async function noticeDue({ store, clock }: Deps, limit = Infinity): Promise<number> {
  for (let compared = 0; compared < limit;) {
    const atOnce = Math.min(AT_ONCE, limit - compared);
    const count = await store.write((tx) => noticeNext(tx, atOnce, clock.now()));
    if (count === 0) return compared;
    compared += count;
  }
  return limit;
}

async function noticeNext(tx: WriteTx, limit: number, now: string): Promise<number> {
  const due = await tx.likenessDue.next(limit);
  await tx.foresee({ accountIds: due, likenessOf: due });
  const found = await Promise.all(due.map((id) => tx.accounts.get(id)));
  const accounts = found.flatMap((account) => account ?? []);
  const keys = accounts.flatMap((account) => keysOf(readPortrait(account)));
  await tx.foresee({ likenessKeys: { keys, limit: mostSharing + 1 } });
  for (const account of accounts) await noticeLikeness(tx, account, now);
  for (const id of due) await tx.likenessDue.delete(id);
  return due.length;
}

async function noticeLikeness(tx: WriteTx, account: Account, now: string): Promise<void> {
  const portrait = readPortrait(account);
  const keys = keysOf(portrait).sort();
  const known = await tx.likenessKeys.get(account.id);
  if (known?.keys.join(' ') === keys.join(' ')) return;
  await tx.likenessKeys.put({ id: account.id, keys });
  const candidates = await accountsSharing(tx, account.id, keys);
  const hints = new Map((await tx.hints.ofAccount(account.id)).map((hint) => [hint.id, hint]));
  for (const { accountIds, state, id } of hints.values()) {
    const otherId = accountIds[0] === account.id ? accountIds[1] : accountIds[0];
    if (state === 'open' && !candidates.includes(otherId)) await tx.hints.delete(id);
  }
  await tx.foresee({ accountIds: candidates });
  for (const otherId of candidates) {
    const hint = hints.get(hintId(account.id, otherId));
    await compare(tx, account, portrait, { otherId, hint }, now);
  }
}

/** Reading a name costs more than comparing two, and common ones are read again and again. */
const portraits = new Map<string, Portrait>();
const mostPortraits = 5_000;

function readPortrait(account: Account): Portrait {
  const traits = traitsOf(account);
  const key = JSON.stringify(traits);
  const known = portraits.get(key);
  if (known) return known;
  if (portraits.size >= mostPortraits) portraits.clear();
  const portrait = portraitOf(traits);
  portraits.set(key, portrait);
  return portrait;
}

/** The rarest keys first, so that the bound cuts off the least telling. */
async function accountsSharing(tx: WriteTx, accountId: string, keys: string[]): Promise<string[]> {
  const groups: string[][] = [];
  for (const key of keys) {
    const bearers = await tx.likenessKeys.bearers(key, mostSharing + 1);
    if (bearers.length <= mostSharing) groups.push(bearers);
  }
  const rarestFirst = groups.toSorted((a, b) => a.length - b.length).flat();
  return [...new Set(rarestFirst)].filter((id) => id !== accountId).slice(0, mostCompared);
}

async function compare(
  tx: WriteTx,
  account: Account,
  portrait: Portrait,
  { otherId, hint: known }: { otherId: string; hint: Hint | undefined },
  now: string,
): Promise<void> {
  const other = await tx.accounts.get(otherId);
  if (!other) return;
  const likeness = likenessOf(portrait, readPortrait(other));
  if (!likeness) {
    if (known?.state === 'open') await tx.hints.delete(known.id);
    return;
  }
  const hint = hintOf(known, [account.id, otherId], likeness, now);
  await tx.hints.put(hint);
  if (known) return;
  const here = await shownThread(tx, account.homeThreadId);
  const there = await shownThread(tx, other.homeThreadId);
  if (here.id === there.id) return;
  for (const threadId of [here.id, there.id])
    await tx.log.append({
      at: now,
      type: 'hint.found',
      actorId: null,
      threadId,
      subjectId: hint.id,
      data: { strength: hint.strength },
    });
}
