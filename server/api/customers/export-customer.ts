import { attachmentId } from '#care/thread/attachment.ts';
import type { CustomerExport } from '#contract/customer-data.ts';
import type { Person } from '#contract/person.ts';
import type { Deps } from '../context.ts';
import { notFound } from '../errors.ts';
import { isKeptHere } from '../reply-files/file-address.ts';
import { homesShownIn, shownThread } from '../threads/show.ts';

/** More has never happened to one customer. */
const MOST_ENTRIES = 1_000_000;

/** Everything about one customer, for whoever has a right to it. That it was taken out is logged. */
export async function exportCustomer(
  deps: Deps,
  person: Person,
  threadId: string,
): Promise<CustomerExport> {
  return deps.store.write(async (tx) => {
    const { id } = await shownThread(tx, threadId);
    if (!(await tx.rows.get(id))) throw notFound('thread');
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
    return {
      exportedAt,
      threadIds,
      accounts: await tx.accounts.ofHomeThreads(threadIds),
      links: [...new Map(links.map((link) => [link.id, link])).values()],
      cases: await tx.cases.ofThread(id),
      messages,
      promises: await tx.promises.ofThread(id),
      parts: await tx.parts.ofThread(id),
      replies: await tx.replies.ofThread(id),
      facts: await tx.facts.ofThread(id),
      attachments: messages.flatMap((message) =>
        message.attachments.map(({ name = null, url }, place) => ({
          messageId: message.id,
          name,
          url: whereIs(
            url,
            `${deps.publicUrl ?? ''}/api/attachments/${attachmentId(message, place)}`,
          ),
        })),
      ),
      log: logs.flat().toSorted((a, b) => a.seq - b.seq),
    };
  });
}

/** With the channel, or here, for whoever may read the thread. */
function whereIs(url: string | undefined, here: string): string | null {
  return url !== undefined && isKeptHere(url) ? here : (url ?? null);
}
