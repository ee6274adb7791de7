import type { IngestResult } from '#contract/mention.ts';
import type { MessagePage } from '#contract/message.ts';
import type { ThreadDetail } from '#contract/thread.ts';
import { apiCaller, type AskableApi } from '../world/call-api.ts';

/** The customer of a thread writes again where they wrote last, as an answer to our newest message there. */
export async function letCustomerWrite(
  api: AskableApi,
  threadId: string,
  text: string,
  now: string,
): Promise<IngestResult | undefined> {
  const call = apiCaller(api);
  const { accounts } = await call<ThreadDetail>('p-irina', 'GET', `/threads/${threadId}`);
  const { messages } = await call<MessagePage>('p-irina', 'GET', `/threads/${threadId}/messages`);
  const last = messages.findLast((message) => message.direction === 'in');
  const account = accounts.find((known) => known.id === last?.accountId);
  if (!last?.sourceId || !account) return undefined;
  const answered = messages.findLast(
    (message) =>
      message.direction === 'out' &&
      message.sourceId === last.sourceId &&
      message.externalId !== null,
  );
  const item = {
    id: `demo.${crypto.randomUUID()}`,
    platform: account.platform,
    kind: last.visibility === 'private' ? 'message' : 'comment',
    visibility: last.visibility === 'private' ? 'private' : 'public',
    occurredAt: now,
    text,
    author: {
      id: account.externalId,
      scope: account.scope,
      ...(account.name ? { name: account.name } : {}),
      ...(account.handle ? { handle: account.handle } : {}),
    },
    ...(answered?.externalId ? { parentId: answered.externalId } : {}),
  };
  const { results } = await call<{ results: IngestResult[] }>('p-irina', 'POST', '/mentions', {
    spec: 'mention/1',
    source: last.sourceId,
    items: [item],
  });
  return results[0];
}
