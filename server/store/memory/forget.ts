import type { Account } from '#contract/customer.ts';
import type { Wave } from '#contract/wave.ts';
import type { Forgotten } from '../store.ts';
import type { Shelf } from './shelf.ts';

interface AnyRow {
  id: string;
  threadId?: string;
  fromThreadId?: string;
  toThreadId?: string;
  accountIds?: readonly string[];
  caseId?: string | null;
  customer?: string;
}

/** Everything of a customer but the log and the bare cases. */
export function forgetCustomer(
  shelf: Shelf,
  { threadIds, messageIds, caseIds, accounts }: Forgotten,
): void {
  const threads = new Set<string | undefined>(threadIds);
  const cases = new Set<string | null | undefined>(caseIds);
  const accountIds = new Set(accounts.map(({ id }) => id));
  const customers = new Set<string | undefined>(
    accounts.map(({ scope, externalId }) => `${scope}:${externalId}`),
  );
  const visitors = new Set(accounts.map(({ externalId }) => externalId));
  forgetBeginnings(shelf, threads, new Set(messageIds));
  for (const file of shelf.rowsOf('replyFiles') as AnyRow[])
    if (threads.has(file.threadId)) shelf.remove('replyFileContents', file.id);
  const inThreads = (row: AnyRow) => threads.has(row.threadId);
  const gone: Record<string, (row: AnyRow) => boolean> = {
    messages: inThreads,
    replies: inThreads,
    promises: inThreads,
    parts: inThreads,
    facts: inThreads,
    visits: inThreads,
    replyFiles: inThreads,
    drafts: inThreads,
    waveMembers: inThreads,
    links: (row) => threads.has(row.fromThreadId) || threads.has(row.toThreadId),
    hints: (row) => row.accountIds?.some((id) => accountIds.has(id)) ?? false,
    likenessKeys: ({ id }) => accountIds.has(id.replace(/^proof_/, '')),
    likenessDue: ({ id }) => accountIds.has(id),
    invitations: ({ caseId }) => cases.has(caseId),
    visitors: ({ id, caseId, customer }) =>
      visitors.has(id) || (caseId !== null && cases.has(caseId)) || customers.has(customer),
    accounts: (row) => threads.has((row as Account).homeThreadId),
  };
  for (const [name, belongs] of Object.entries(gone))
    for (const row of shelf.rowsOf(name)) if (belongs(row)) shelf.remove(name, row.id);
}

/** As on a server: see `server/store/postgres/forget.ts`. */
function forgetBeginnings(
  shelf: Shelf,
  threads: ReadonlySet<string | undefined>,
  messageIds: ReadonlySet<string>,
): void {
  const members = shelf.rowsOf('waveMembers') as (AnyRow & { waveId: string })[];
  const waveIds = new Set(
    members.filter(({ threadId }) => threads.has(threadId)).map(({ waveId }) => waveId),
  );
  for (const wave of shelf.rowsOf('waves') as Wave[]) {
    if (!waveIds.has(wave.id)) continue;
    if (wave.foundAt !== null) {
      const told: Wave = {
        ...wave,
        sampleIds: wave.sampleIds.filter((id) => !messageIds.has(id)),
      };
      shelf.replace('waves', told);
      continue;
    }
    shelf.remove('waves', wave.id);
    for (const member of members)
      if (member.waveId === wave.id) shelf.remove('waveMembers', member.id);
  }
}
