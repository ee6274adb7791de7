import { quantile } from '../figures.ts';
import { crowdMentions } from './crowd-mentions.ts';
import type { BenchServer } from './running-server.ts';

const BATCH = 100;
const SENDERS = 4;

/** Four senders, each with a hundred mentions at a time, as fast as the server takes them. */
export async function measureIngest(server: BenchServer, mentions: number) {
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
  return {
    mentions,
    accepted,
    seconds: Math.round(seconds * 10) / 10,
    perSecond: Math.round(mentions / seconds),
    batchMsP95: quantile(batches, 0.95),
  };
}
