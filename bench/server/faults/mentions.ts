import { setTimeout as pause } from 'node:timers/promises';
import { signature } from '#server/ingest/verify.ts';
import type { IngestResult } from '#contract/mention.ts';
import type { Fleet } from './fleet.ts';

/** What has to be there in the end: by the id on the channel, the last words, or null where they were deleted. */
export type Expected = Map<string, string | null>;

const BATCHES_A_GROUP = 4;
const AUTHORS = 300;

interface Delivery {
  id: string;
  items: object[];
}

/** One sender: groups of batches, each delivered five times in two orders, until it is told to stop. */
export async function sendMentions(
  fleet: Fleet,
  { sender, expected, taken, isOver }: SenderParts,
): Promise<{ groups: number; deliveries: number }> {
  let deliveries = 0;
  let groups = 0;
  for (; !isOver(); groups += 1) {
    const batches = group(`${sender}.${groups}`, expected);
    const orders = [batches, batches.toReversed()];
    for (let time = 0; time < 5; time += 1) {
      // Under its own name the answer is the first one's; under another every item is read again.
      const rename = time < 2 ? '' : `.${time}`;
      for (const { id, items } of orders[(time + groups) % 2] ?? []) {
        const results = await deliver(fleet, { id: id + rename, items });
        deliveries += 1;
        if (time === 0) taken(results);
      }
    }
    await pause(100);
  }
  return { groups, deliveries };
}

export interface SenderParts {
  sender: number;
  expected: Expected;
  /** Hears the first answer to each batch. */
  taken(results: readonly IngestResult[]): void;
  isOver(): boolean;
}

/** Ten mentions; then edits of some, deletions of others, and one that comes back. */
function group(name: string, expected: Expected): Delivery[] {
  const batches: Delivery[] = Array.from({ length: BATCHES_A_GROUP }, (_, nth) => ({
    id: `w.${name}.${nth}`,
    items: [],
  }));
  const put = (batch: number, item: object) => batches[batch]?.items.push(item);
  for (let nth = 0; nth < 10; nth += 1) {
    const id = `${name}.${nth}`;
    const upsert = (version: string, text: string) => {
      expected.set(id, text);
      return { ...said(id, text), version };
    };
    put(0, upsert('1', `сообщение ${id}`));
    if (nth % 3 === 1) put(1, upsert('2', `правка ${id}`));
    if (nth % 5 === 4) {
      put(2, {
        op: 'delete',
        id,
        version: '3',
        platform: 'vk',
        occurredAt: new Date().toISOString(),
      });
      expected.set(id, null);
    }
    if (nth === 9) put(3, upsert('4', `снова ${id}`));
  }
  return batches.filter(({ items }) => items.length > 0);
}

function said(id: string, text: string): object {
  const author = String([...id].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7) % AUTHORS);
  return {
    id,
    platform: 'vk',
    kind: 'comment',
    occurredAt: new Date().toISOString(),
    text,
    author: { id: author, name: `Клиент ${author}` },
  };
}

/** Until it is answered; the sender signs anew each time. */
export async function deliver(fleet: Fleet, { id, items }: Delivery): Promise<IngestResult[]> {
  const body = JSON.stringify({ spec: 'mention/1', items });
  const response = await fleet.ask('/ingest/v1/vk', () => {
    const timestamp = String(Math.floor(Date.now() / 1000));
    return {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id.replaceAll('.', '_'),
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,${signature(fleet.secret, id.replaceAll('.', '_'), timestamp, body)}`,
      },
      body,
    };
  });
  const text = await response.text().catch(() => undefined);
  // The process ended in the middle of its answer.
  if (text === undefined) return deliver(fleet, { id, items });
  return (JSON.parse(text) as { results: IngestResult[] }).results;
}
