import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Validator } from '@seriousme/openapi-schema-validator';
import { generateApi } from 'swagger-typescript-api';
import { beforeAll, expect, test } from 'vitest';
import { mention } from './factories.ts';
import { startWith, type Harness } from './harness.ts';
import { memoryStore } from '#server/store/memory/memory-store.ts';

let otklik: Harness;
let document: Record<string, unknown>;

beforeAll(async () => {
  otklik = await startWith(async () => memoryStore())();
  document = (await (await otklik.app.request('/api/openapi.json')).json()) as typeof document;
});

test('the document is valid OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(document.openapi).toMatch(/^3\.1\./);
});

test('every operation of the API is in the document once', () => {
  const paths = document.paths as Record<string, Record<string, unknown>>;
  const documented = Object.entries(paths)
    .flatMap(([address, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${address}`),
    )
    .toSorted();
  const routed = otklik.app.routes
    .filter(({ method, path: address }) => method !== 'ALL' && !undocumented.has(address))
    .map(({ method, path: address }) => `${method} ${address.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect(documented).toEqual([...new Set(routed)].toSorted());
});

const undocumented = new Set(['/api/health', '/api/openapi.json']);

// The generator formats what it makes: seconds on an idle machine, a minute on a busy one.
test('a client that a generator makes of the document takes a mention in, answers it and reads it back', async () => {
  const { api } = await generatedClient('agent');

  const taken = await api.mentionsCreate({
    spec: 'mention/1',
    source: 'vk',
    items: [mention('vk.1', { text: 'My card was charged twice' })],
  });
  expect(taken.data.results).toEqual([expect.objectContaining({ code: 'accepted' })]);

  const found = await api.threadsList({ view: 'unassigned', q: 'charged' });
  const [row] = found.data.rows as [{ id: string }];
  const thread = await api.threadsDetail(row.id);
  expect(thread.data.row.customerName).toBe('Мария');
  const log = await api.threadsMessagesList(row.id, {});
  const sent = await api.threadsRepliesCreate(row.id, {
    clientKey: 'generated-1',
    caseId: thread.data.row.caseId,
    text: 'I see both charges, the second one is on its way back. Anna',
    place: thread.data.places[0]?.place,
    lastSeenMessageId: log.data.messages.at(-1)?.id,
  });
  expect(sent.status).toBe(200);
  await otklik.deliver();
  const after = await api.threadsMessagesList(row.id, {});
  expect(after.data.messages.at(-1)).toMatchObject({
    direction: 'out',
    text: 'I see both charges, the second one is on its way back. Anna',
  });
}, 240_000);

test('and hears an error as the contract says it', async () => {
  const { api } = await generatedClient('nobody');
  await expect(api.threadsList({})).rejects.toMatchObject({
    status: 401,
    error: { error: { code: 'unauthenticated' } },
  });
});

/** Made anew of the document as served, in a folder that does not outlive it. */
async function generatedClient(person: string): Promise<Client> {
  const { Api } = await generated();
  return new Api({
    baseUrl: 'http://otklik.test',
    customFetch: async (input, init) => otklik.app.fetch(new Request(input as string, init)),
    baseApiParams: { headers: { 'x-person': person } },
  });
}

let made: Promise<{ Api: new (options: ClientOptions) => Client }> | undefined;

async function generated() {
  made ??= (async () => {
    const { files } = await generateApi({ spec: document as never, output: false, silent: true });
    const folder = await mkdtemp(path.join(tmpdir(), 'otklik-client-'));
    const file = path.join(folder, 'client.ts');
    await writeFile(file, files.map(({ fileContent }) => fileContent).join('\n'));
    try {
      return (await import(/* @vite-ignore */ file)) as Awaited<typeof made> & {};
    } finally {
      await rm(folder, { recursive: true });
    }
  })();
  return made;
}

interface ClientOptions {
  baseUrl: string;
  customFetch: typeof fetch;
  baseApiParams: { headers: Record<string, string> };
}

/** Of what the generator makes, what is called here. */
interface Client {
  api: Record<Called, (...args: unknown[]) => Promise<{ status: number; data: Answer }>>;
}

type Called =
  | 'mentionsCreate'
  | 'threadsList'
  | 'threadsDetail'
  | 'threadsMessagesList'
  | 'threadsRepliesCreate';

type Answer = {
  results: unknown[];
  rows: unknown[];
  row: { customerName: string; caseId: string };
  places: { place: unknown }[];
  messages: { id: string }[];
};
