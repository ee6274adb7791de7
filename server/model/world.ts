import type { Case } from '#contract/case.ts';
import type { Source } from '#contract/channel.ts';
import type { Link } from '#contract/customer.ts';
import type { LogEntry } from '#contract/event.ts';
import type { Measure } from '#contract/measure.ts';
import type { Message } from '#contract/message.ts';
import type { Part } from '#contract/part.ts';
import type { Person } from '#contract/person.ts';
import type { NewsPromise, PromiseDay } from '#contract/promise.ts';
import type { Reply } from '#contract/reply.ts';
import type { ThreadRow } from '#contract/thread.ts';
import type { ChangeResult, PostResult } from '#server/api/context.ts';
import { noFiles } from '#server/api/attachments/no-files.ts';
import { createApi } from '#server/api/create-api.ts';
import { memoryStore, type MemoryStore } from '#server/store/memory/memory-store.ts';
import { people, sources } from '../conformance/factories.ts';
import { movableClock, type MovableClock } from '../conformance/movable-clock.ts';

export interface Request {
  person: string;
  method: string;
  path: string;
  body?: unknown;
}

export interface Answer {
  request: Request;
  status: number;
  body: unknown;
}

/** All rows as they stand. */
export interface Tables {
  people: Person[];
  sources: Source[];
  cases: Case[];
  messages: Message[];
  promises: NewsPromise[];
  promiseDays: PromiseDay[];
  parts: Part[];
  measures: Measure[];
  replies: Reply[];
  links: Link[];
  rows: ThreadRow[];
  log: LogEntry[];
}

/** One care desk over an empty store, with every request and every post remembered. */
export interface World {
  store: MemoryStore;
  clock: MovableClock;
  answers: Answer[];
  /** What was handed to a channel, with what stood in the store at that moment. */
  posts: { reply: Reply; tables: Tables; result: PostResult['state'] }[];
  /** What the channel was asked to change, likewise; without words it was to take it back. */
  changes: { post: Message; text: string | null; tables: Tables }[];
  ask(request: Request): Promise<Answer>;
  /** What the channel answers to changes from now on. */
  answerChanges(result: ChangeResult | 'breaks'): void;
  /** `stops`: the process dies after the bytes have left, before it can write down what came of them. */
  deliver(result: PostResult | 'breaks' | 'stops'): Promise<void>;
  tables(): Tables;
  nextId(prefix: string): string;
}

export async function newWorld(): Promise<World> {
  const store = memoryStore();
  const clock = movableClock();
  await store.write(async (tx) => {
    for (const person of people) await tx.people.put(person);
    for (const source of sources) await tx.sources.put(source);
  });
  let given = 0;
  const nextId = (prefix: string) => `${prefix}_${String((given += 1)).padStart(6, '0')}`;
  let isStopped = false;
  let channelSays: PostResult | 'breaks' | 'stops' = { state: 'unknown', reason: '' };
  let channelChanges: ChangeResult | 'breaks' = { state: 'done' };
  const change = (post: Message, text: string | null): ChangeResult => {
    world.changes.push({ post, text, tables: world.tables() });
    if (channelChanges === 'breaks') throw new Error('the line went dead');
    return channelChanges;
  };
  const world: World = {
    store,
    clock,
    answers: [],
    posts: [],
    changes: [],
    nextId,
    tables: () => {
      const { tables, log } = store.snapshot();
      return { ...(tables as unknown as Omit<Tables, 'log'>), log: log?.entries ?? [] };
    },
    async ask(request) {
      const { person, method, path, body } = request;
      const response = await app.request(`/api${path}`, {
        method,
        headers: { 'x-person': person, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const answer = { request, status: response.status, body: await response.json() };
      world.answers.push(answer);
      return answer;
    },
    answerChanges(result) {
      channelChanges = result;
    },
    async deliver(result) {
      channelSays = result;
      await deliverDue().catch((error: unknown) => {
        if (!isStopped) throw error;
      });
      isStopped = false;
    },
  };
  const { app, deliverDue } = createApi({
    store: {
      ...store,
      write: (work) =>
        isStopped ? Promise.reject(new Error('the process has stopped')) : store.write(work),
    },
    clock,
    ids: { next: nextId },
    identify: async (request) => request.headers.get('x-person'),
    undoSeconds: 10,
    files: noFiles,
    outbound: {
      edit: async (post, text) => change(post, text),
      remove: async (post) => change(post, null),
      async post(reply) {
        const says = channelSays;
        world.posts.push({
          reply,
          tables: world.tables(),
          result: typeof says === 'string' ? 'unknown' : says.state,
        });
        if (says === 'stops') {
          isStopped = true;
          return { state: 'sent', externalId: nextId('posted'), permalink: null };
        }
        if (says === 'breaks') throw new Error('the line went dead');
        return says.state === 'sent' ? { ...says, externalId: nextId('posted') } : says;
      },
    },
  });
  return world;
}
