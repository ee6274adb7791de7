import { currentCase } from '#care/thread/row.ts';
import type { Case } from '#contract/case.ts';
import type { IngestResult, MentionItem } from '#contract/mention.ts';
import type { Store } from '#server/store/store.ts';
import type { CallApi, DemoApi } from '../call-api.ts';
import type { Agenda } from './agenda.ts';

/** What the verbs of a story act upon. */
export interface Stage {
  api: DemoApi;
  call: CallApi;
  store: Store;
  agenda: Agenda;
  now(): string;
  failNextPost(): void;
}

export interface Situation {
  current: Case;
  newestInboundId: string | null;
}

/** What an agent sees when the thread is open on the screen. */
export async function situationOf(stage: Stage, threadId: string): Promise<Situation> {
  return stage.store.read(async (tx) => {
    const messages = await tx.messages.allOfThread(threadId);
    const current = currentCase({ cases: await tx.cases.ofThread(threadId), messages });
    if (!current) throw new Error('there is no case');
    const newest = messages.findLast((message) => message.direction === 'in');
    return { current, newestInboundId: newest?.id ?? null };
  });
}

export async function ingest(
  stage: Stage,
  sourceId: string,
  item: MentionItem,
): Promise<IngestResult> {
  const { results } = await stage.call<{ results: IngestResult[] }>(
    'p-irina',
    'POST',
    '/mentions',
    { spec: 'mention/1', source: sourceId, items: [item] },
  );
  const [result] = results;
  if (result?.code !== 'accepted' && result?.code !== 'updated')
    throw new Error(`the mention was not taken: ${JSON.stringify(result)}`);
  return result;
}
