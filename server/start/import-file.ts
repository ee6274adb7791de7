import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { guessMapping } from '#care/import/guess-mapping.ts';
import { parseRows } from '#care/import/parse.ts';
import { isRejected, type Row } from '#care/import/row.ts';
import { importSteps, type ImportStep } from '#care/import/row-stream.ts';
import type { IngestResult } from '#contract/mention.ts';
import { signature } from '../ingest/verify.ts';

const SAMPLE_ROWS = 50;
const PAUSES_MS = [1_000, 3_000, 8_000, 20_000];

const usage = `npm run -s import -- FILE --to URL --source ID [--zone Europe/Moscow] [--rejected FILE]
  FILE    JSONL or CSV; its columns are recognised by their names
  URL     the address of the server
  ID      a source with a signed door; its secret stands in INGEST_SECRET`;

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

async function run(): Promise<void> {
  const { file, to, source, zone, secret, rejected } = readOptions();
  const fileName = basename(file);
  const mapping = guessMapping(await firstRows(file), { fileName, timeZone: zone });
  const counts: Record<string, number> = {};
  const refused: string[] = [];
  const refuse = (line: { number: number; reason: string }) => refused.push(JSON.stringify(line));
  const count = (code: string) => (counts[code] = (counts[code] ?? 0) + 1);
  for await (const step of importSteps(createReadStream(file), fileName, mapping)) {
    for (const { number, code, detail } of step.rejected) {
      count('rejected');
      refuse({ number, reason: detail ? `${code}: ${detail}` : code });
    }
    if (step.batch.length === 0) continue;
    const results = await send(new URL(`/ingest/v1/${source}`, to), step.batch, secret);
    results.forEach(({ code, reason }, nth) => {
      count(code);
      if (code === 'rejected')
        refuse({ number: step.batch[nth]?.number ?? 0, reason: reason ?? '' });
    });
  }
  if (rejected !== undefined)
    await writeFile(rejected, refused.map((line) => `${line}\n`).join(''));
  process.stdout.write(`${JSON.stringify({ file: fileName, ...counts })}\n`);
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      to: { type: 'string' },
      source: { type: 'string' },
      zone: { type: 'string', default: 'Europe/Moscow' },
      rejected: { type: 'string' },
    },
  });
  const [file] = positionals;
  const secret = process.env.INGEST_SECRET;
  const { to, source, zone, rejected } = values;
  if (!file || !to || !source || !secret) throw new Error(usage);
  return { file, to, source, zone, secret, rejected };
}

async function firstRows(file: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const piece of parseRows(createReadStream(file), basename(file))) {
    rows.push(...piece.rows.flatMap((row) => (isRejected(row) ? [] : [row.row])));
    if (rows.length >= SAMPLE_ROWS) break;
  }
  return rows.slice(0, SAMPLE_ROWS);
}

/** A batch keeps its name, made of its content: whatever is lost and sent again is answered as the first time. */
async function send(
  address: URL,
  batch: ImportStep['batch'],
  secret: string,
): Promise<IngestResult[]> {
  const body = JSON.stringify({ spec: 'mention/1', items: batch.map(({ item }) => item) });
  const id = `import_${createHash('sha256').update(body).digest('base64url')}`;
  for (let tries = 0; ; tries += 1) {
    const timestamp = String(Math.floor(Date.now() / 1000));
    const response = await fetch(address, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature(secret, id, timestamp, body)}`,
      },
      body,
    }).catch((error: unknown) => String(error));
    if (typeof response !== 'string' && response.ok)
      return ((await response.json()) as { results: IngestResult[] }).results;
    const wait = PAUSES_MS[tries];
    const mayPass = typeof response === 'string' || [429, 503].includes(response.status);
    if (!mayPass || wait === undefined)
      throw new Error(
        typeof response === 'string'
          ? `${address}: ${response}`
          : `${address} answered ${response.status} ${await response.text()}`,
      );
    await pause(wait);
  }
}
