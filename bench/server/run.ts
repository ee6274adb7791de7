import { parseArgs } from 'node:util';
import { startPostgres } from '#server/conformance/sql/start-postgres.ts';
import { crowdMentions } from './crowd-mentions.ts';
import { startServer } from './running-server.ts';

const BATCH = 100;
const SENDERS = 4;

const { values } = parseArgs({ options: { mentions: { type: 'string', default: '10000' } } });
const postgres = await startPostgres(true);
if (!postgres) throw new Error('PostgreSQL is not installed.');
const server = await startServer(postgres.url);
try {
  const ingest = await measureIngest(Number(values.mentions));
  process.stdout.write(`${JSON.stringify({ ingest }, null, 2)}\n`);
} finally {
  await server.stop();
  await postgres.stop();
}

async function measureIngest(mentions: number) {
  const next = crowdMentions(1);
  let left = mentions;
  let accepted = 0;
  const startedAt = performance.now();
  const batches: number[] = [];
  const sender = async () => {
    while (left > 0) {
      const size = Math.min(BATCH, left);
      left -= size;
      const sentAt = performance.now();
      const taken = await server.send(Array.from({ length: size }, next));
      accepted += taken;
      batches.push(performance.now() - sentAt);
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, sender));
  const seconds = (performance.now() - startedAt) / 1000;
  batches.sort((a, b) => a - b);
  return {
    mentions,
    accepted,
    seconds: Math.round(seconds * 10) / 10,
    perSecond: Math.round(mentions / seconds),
    batchMsP95: Math.round(batches[Math.floor(batches.length * 0.95)] ?? 0),
  };
}
