import { channelOfPlatform } from '#care/channels/platforms.ts';
import { plainName } from '#care/ingest/plain-name.ts';
import { platformKey } from '#care/ingest/platform-key.ts';
import type { Source } from '#contract/channel.ts';
import type { Account } from '#contract/customer.ts';
import type { MentionUpsert } from '#contract/mention.ts';
import type { WriteTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';
import { linkByEvidence } from '../links/link-by-evidence.ts';

/** What an account is found by, and made of. */
type Authored = Pick<MentionUpsert, 'id' | 'platform' | 'author'>;

interface AccountKey {
  scope: string;
  externalId: string;
}

/** The author's account, made with a thread of its own when it is new. Its changing attributes follow the mention. */
export async function findAccount(
  tx: WriteTx,
  deps: Deps,
  source: Source,
  mention: Authored,
): Promise<Account> {
  // A mention without an author stands alone: two nameless people must never share a thread.
  const key: AccountKey = mention.author
    ? { scope: mention.author.scope ?? '', externalId: mention.author.id }
    : { scope: 'mention', externalId: `${source.id}:${mention.id}` };
  const known = await findByKey(tx, mention, key);
  const account = known ?? (await newAccount(tx, deps, mention, key, false));
  const author = mention.author;
  if (!author) return account;
  const current: Account = {
    ...account,
    handle: plainName(author.handle) ?? account.handle,
    name: plainName(author.name) ?? account.name,
    url: author.url ?? account.url,
    avatarUrl: author.avatarUrl ?? account.avatarUrl,
    followers: author.followers ?? account.followers,
    assurance: author.assurance ?? account.assurance,
  };
  await tx.accounts.put(current);
  if (known?.assurance !== current.assurance)
    await linkByEvidence(tx, deps, current, { isNew: known === undefined });
  // Comparing takes longer than all else, and nobody waits for it.
  if (!known || known.name !== current.name || known.handle !== current.handle)
    await tx.likenessDue.put(current.id);
  return current;
}

/** A stand-in for the customer whom an answer of ours was written to, until their message comes. */
export async function provisionalAccount(
  tx: WriteTx,
  deps: Deps,
  mention: MentionUpsert,
  conversation: string,
): Promise<Account> {
  const key = { scope: 'conversation', externalId: conversation };
  const known = await findByKey(tx, mention, key);
  return known ?? newAccount(tx, deps, mention, key, true);
}

function findByKey(tx: WriteTx, mention: Authored, key: AccountKey) {
  return tx.accounts.byKey(platformKey(mention.platform), key.scope, key.externalId);
}

async function newAccount(
  tx: WriteTx,
  deps: Deps,
  mention: Authored,
  key: AccountKey,
  isProvisional: boolean,
): Promise<Account> {
  const thread = { id: deps.ids.next('th'), shownInId: null, createdAt: deps.clock.now() };
  await tx.threads.add(thread);
  const account: Account = {
    id: deps.ids.next('acc'),
    platform: platformKey(mention.platform),
    channel: channelOfPlatform(mention.platform),
    scope: key.scope,
    externalId: key.externalId,
    handle: null,
    name: null,
    url: null,
    avatarUrl: null,
    followers: null,
    assurance: 'none',
    homeThreadId: thread.id,
    isProvisional,
  };
  await tx.accounts.add(account);
  return account;
}
