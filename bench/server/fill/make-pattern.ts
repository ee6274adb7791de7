import type { Case } from '#contract/case.ts';
import type { MessagePage } from '#contract/message.ts';
import type { ThreadDetail, ThreadPage } from '#contract/thread.ts';
import { noFiles } from '#server/api/attachments/no-files.ts';
import { createApi } from '#server/api/create-api.ts';
import { noConnectors } from '#server/node/no-connectors.ts';
import type { Store } from '#server/store/store.ts';
import { MARK, MONTH } from './marks.ts';
import { patternTexts } from './pattern-texts.ts';

const BATCH = 100;
const UNDO_SECONDS = 10;
const MINUTE_MS = 60_000;
/** Cases of the pattern are numbered from here on, so that the mark stands in their numbers. */
const FIRST_CASE = Number(`${MARK}0000`);
const sources = ['vk', 'x', 'chat'] as const;

/** A month of work on so many threads, through the API: about five messages each. */
export async function makePattern(store: Store, threads: number): Promise<void> {
  const texts = patternTexts(threads);
  let now = Date.parse(`${MONTH}01T08:00:00.000Z`);
  let given = 0;
  const { app, deliverDue } = createApi({
    store,
    clock: { now: () => new Date(now).toISOString() },
    ids: { next: (prefix) => `${prefix}_${String((given += 1)).padStart(7, '0')}-${MARK}` },
    files: noFiles,
    outbound: {
      ...noConnectors,
      post: async ({ id }) => ({ state: 'sent', externalId: `sent-${id}`, permalink: null }),
    },
    identify: async (request) => request.headers.get('x-person'),
    undoSeconds: UNDO_SECONDS,
  });

  async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await app.request(`/api${path}`, {
      method,
      headers: { 'x-person': 'agent', 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${await response.text()}`);
    return (await response.json()) as T;
  }

  async function arrive(): Promise<void> {
    const authors = Array.from({ length: threads }, (_, author) =>
      Array.from({ length: 1 + Math.floor(texts.chance() * 9) }, () => author),
    ).flat();
    const mixed = authors
      .map((author) => ({ author, at: texts.chance() }))
      .sort((a, b) => a.at - b.at);
    const stepMs = Math.floor((22 * 24 * 60 * MINUTE_MS) / mixed.length);
    for (let from = 0; from < mixed.length; from += BATCH) {
      const batch = mixed.slice(from, from + BATCH).map(({ author }, nth) => ({
        source: sources[author % sources.length] ?? 'vk',
        item: {
          id: `${from + nth}-${MARK}`,
          platform: sources[author % sources.length],
          kind: 'comment',
          occurredAt: new Date(now + nth * stepMs).toISOString(),
          text: texts.message(from + nth),
          author: texts.author(author),
        },
      }));
      now += batch.length * stepMs;
      for (const source of sources) {
        const items = batch.filter((one) => one.source === source).map(({ item }) => item);
        if (items.length > 0) await ask('POST', '/mentions', { spec: 'mention/1', source, items });
      }
    }
  }

  async function answer(id: string, text: string): Promise<void> {
    const { row, places } = await ask<ThreadDetail>('GET', `/threads/${id}`);
    const { messages } = await ask<MessagePage>('GET', `/threads/${id}/messages?limit=50`);
    await ask('POST', `/threads/${id}/replies`, {
      clientKey: `press-${given}-${MARK}`,
      caseId: row.caseId,
      text,
      place: places[0]?.place,
      lastSeenMessageId: messages.findLast(({ direction }) => direction === 'in')?.id ?? null,
    });
  }

  async function caseOf(id: string): Promise<Case> {
    const { row, cases } = await ask<ThreadDetail>('GET', `/threads/${id}`);
    const found = cases.find((one) => one.id === row.caseId);
    if (!found) throw new Error(`no case in ${id}`);
    return found;
  }

  async function work(): Promise<void> {
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const after: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
      const page: ThreadPage = await ask('GET', `/threads?limit=200${after}`);
      ids.push(...page.rows.map(({ id }) => id));
      cursor = page.cursor;
    }
    for (const [nth, id] of ids.entries()) {
      now += (UNDO_SECONDS + 1) * 1000;
      await workOn(id, nth);
    }
  }

  /** Of ten threads three are closed, one is checked, two are answered, two have an owner, one of those a promise. */
  async function workOn(id: string, nth: number): Promise<void> {
    const kind = nth % 10;
    if (kind === 4 || kind === 5) {
      await answer(id, 'Это наша ошибка, уже исправляю. Анна');
      now += (UNDO_SECONDS + 1) * 1000;
      await deliverDue();
    }
    if (kind > 3 && kind < 8) return;
    const found = await caseOf(id);
    if (kind < 4)
      await ask('POST', `/cases/${found.id}/resolve`, {
        ourSideFixed: true,
        customerConfirms: false,
        ...(kind < 3 ? { close: true, outcome: 'unconfirmed' } : { close: false }),
        seenVersion: found.version,
      });
    else
      await ask('POST', `/cases/${found.id}/assign`, {
        assigneeId: nth % 4 === 0 ? 'agent' : 'colleague',
        seenAssigneeId: found.assigneeId,
      });
    if (kind === 9)
      await ask('POST', `/cases/${found.id}/promises`, {
        text: 'Напишу, как вернут',
        dueAt: '2027-03-10T10:00:00.000Z',
      });
  }

  await store.write(async (tx) => {
    for (const id of ['agent', 'colleague'])
      await tx.people.put({ id, name: id, role: 'agent', trust: 'none', tz: 'Europe/Moscow' });
    for (const id of sources)
      await tx.sources.put({
        id,
        channel: id,
        name: id,
        handle: '@bank',
        policy: 'full',
        visibility: id === 'chat' ? 'private' : 'public',
        ownDomains: [],
        privateUrl: null,
        version: 1,
      });
  });
  await arrive();
  await work();
}

export { FIRST_CASE };
