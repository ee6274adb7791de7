import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { argv } from 'node:process';
import { countCodes } from '#care/ingest/count-codes.ts';
import { refuseFile } from '#care/import/file/refuse.ts';
import { guessMapping } from '#care/import/guess-mapping.ts';
import { parseRows } from '#care/import/parse.ts';
import { isRejected, type Row } from '#care/import/row.ts';
import { importSteps } from '#care/import/row-stream.ts';
import type { IngestResult } from '#contract/mention.ts';
import type { Message } from '#contract/message.ts';
import { noFiles } from '#server/api/attachments/no-files.ts';
import { createApi } from '#server/api/create-api.ts';
import { noConnectors } from '#server/node/no-connectors.ts';
import { memoryStore } from '#server/store/memory/memory-store.ts';
import { weighThreads } from './weigh-threads.ts';

const sampleRows = 50;
const personId = 'lead';
const path = argv[2];

if (path === undefined) {
  console.error('Give a file: npm run -s eval:ingest -- FILE.jsonl');
  process.exit(2);
}
try {
  console.log(JSON.stringify(await evaluate(path), null, 2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** A file's whole way: bytes → rows → mapping → the API over the memory store. */
async function evaluate(file: string) {
  const { size } = await stat(file);
  const refusal = refuseFile(size, new Uint8Array());
  if (refusal) throw new Error(`${file}: ${refusal}; nothing was imported`);
  const startedAt = performance.now();
  const fileName = basename(file);
  const mapping = guessMapping(await firstRows(file), { fileName, timeZone: 'Europe/Moscow' });
  const { app, store } = await freshApi();
  const results: IngestResult[] = [];
  let rejectedRows = 0;
  for await (const step of importSteps(createReadStream(file), fileName, mapping)) {
    rejectedRows += step.rejected.length;
    if (step.batch.length > 0) results.push(...(await send(step.batch.map(({ item }) => item))));
  }
  const ms = Math.round(performance.now() - startedAt);
  const messages = await storedMessages();
  return {
    file: fileName,
    rows: results.length + rejectedRows,
    results: countCodes(results),
    rejectedRows,
    ...weighThreads(messages),
    ms,
  };

  async function send(items: unknown[]): Promise<IngestResult[]> {
    const response = await app.request('/api/mentions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ spec: 'mention/1', items }),
    });
    if (!response.ok) throw new Error(`HTTP ${response.status}: ${await response.text()}`);
    const body = (await response.json()) as { results: IngestResult[] };
    return body.results;
  }

  function storedMessages(): Promise<Message[]> {
    const ids = new Set(results.map((result) => result.mentionId).filter((id) => id !== null));
    return store.read(async (tx) => {
      const found = await Promise.all([...ids].map((id) => tx.messages.get(id)));
      return found.filter((message) => message !== undefined);
    });
  }
}

async function firstRows(file: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const piece of parseRows(createReadStream(file), basename(file))) {
    for (const parsed of piece.rows) if (!isRejected(parsed)) rows.push(parsed.row);
    if (rows.length >= sampleRows) break;
  }
  return rows.slice(0, sampleRows);
}

async function freshApi() {
  const store = memoryStore();
  await store.write((tx) =>
    tx.people.put({ id: personId, name: 'Lead', role: 'lead', trust: 'none', tz: 'UTC' }),
  );
  let count = 0;
  const { app } = createApi({
    store,
    clock: { now: () => new Date().toISOString() },
    ids: { next: (prefix) => `${prefix}_${(count += 1)}` },
    identify: async () => personId,
    files: noFiles,
    outbound: noConnectors,
    undoSeconds: 0,
  });
  return { app, store };
}
