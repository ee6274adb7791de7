import type { CustomerExport } from '#contract/customer-data.ts';
import type { Person } from '#contract/person.ts';
import type { Deps } from '../context.ts';
import { notFound } from '../errors.ts';
import { homesShownIn, shownThread } from '../threads/show.ts';
import { namedFiles, type NamedFile } from './named-files.ts';

/** More has never happened to one customer. */
const MOST_ENTRIES = 1_000_000;

export interface CollectedCustomer {
  document: Omit<CustomerExport, 'attachments'>;
  files: NamedFile[];
  /** What the export is called, without an ending. */
  name: string;
}

/** Everything about one customer, for whoever has a right to it. That it was taken out is logged. */
export async function collectCustomer(
  deps: Deps,
  person: Person,
  threadId: string,
): Promise<CollectedCustomer> {
  return deps.store.write(async (tx) => {
    const { id } = await shownThread(tx, threadId);
    const row = await tx.rows.get(id);
    if (!row) throw notFound('thread');
    const exportedAt = deps.clock.now();
    const threadIds = await homesShownIn(tx, id);
    const messages = await tx.messages.allOfThread(id);
    await tx.log.append({
      at: exportedAt,
      type: 'customer.exported',
      actorId: person.id,
      threadId: id,
      data: { messages: messages.length },
    });
    const links = (await Promise.all(threadIds.map((home) => tx.links.ofThread(home)))).flat();
    const logs = await Promise.all(threadIds.map((home) => tx.log.ofThread(home, MOST_ENTRIES)));
    const replies = await tx.replies.ofThread(id);
    const document = {
      exportedAt,
      threadIds,
      accounts: await tx.accounts.ofHomeThreads(threadIds),
      links: [...new Map(links.map((link) => [link.id, link])).values()],
      cases: await tx.cases.ofThread(id),
      messages,
      promises: await tx.promises.ofThread(id),
      parts: await tx.parts.ofThread(id),
      replies,
      facts: await tx.facts.ofThread(id),
      log: logs.flat().toSorted((a, b) => a.seq - b.seq),
    };
    const name = `customer-${row.caseNumber ?? row.id}-${exportedAt.slice(0, 10)}`;
    return { document, files: namedFiles(deps, { messages, replies }), name };
  });
}
