import type { Account, Link } from '#contract/customer.ts';

export interface ShownAccount {
  account: Account;
  /** How it came into this thread; null for the thread's own and for what came along with another link. */
  link: Link | null;
}

/** The thread's own accounts first, then linked ones in the order they were linked. */
export function linkedAccounts(
  threadId: string,
  accounts: readonly Account[],
  links: readonly Link[],
): ShownAccount[] {
  const shown = accounts
    .filter((account) => !account.isProvisional || accounts.length === 1)
    .map((account) => ({
      account,
      link: links.find((link) => link.fromThreadId === account.homeThreadId) ?? null,
    }));
  const rank = ({ account, link }: ShownAccount) =>
    account.homeThreadId === threadId ? '' : (link?.madeAt ?? '~');
  return shown.sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}
