import { readdirSync, readFileSync } from 'node:fs';
import { argv } from 'node:process';
import { mentionUpsertSchema } from '#contract/mention.ts';
import type { Incoming, RawDelivery } from '#server/channels/connector.ts';
import { look } from '#server/channels/feed/look.ts';
import { cursorOf } from '#server/channels/feed/place.ts';
import { readEntry } from '#server/channels/feed/read-entry.ts';
import { feedSettingsSchema } from '#server/channels/feed/settings.ts';

const folder = argv[2];
if (folder === undefined) {
  console.error('Give a folder: npm run -s eval:feeds -- FOLDER');
  process.exit(2);
}
const figures: Record<string, number> = {
  files: 0,
  failed: 0,
  unread: 0,
  rejected: 0,
  withLostLetters: 0,
};
const settings = feedSettingsSchema.parse({
  kind: 'feed',
  source: 'feed',
  name: 'Feed',
  url: 'https://feeds.example/feed/',
});
for (const file of readdirSync(folder).filter((name) => /\.(?:rss|atom|xml|json)$/.test(name))) {
  count('files');
  for (const raw of await deliveriesOf(file)) {
    const read = tryRead(raw);
    count(read?.kind ?? 'unread');
    if (read?.kind === 'mention') judge(read);
  }
}
console.log(JSON.stringify(figures, null, 2));

async function deliveriesOf(file: string): Promise<readonly RawDelivery[]> {
  const bytes = new Uint8Array(readFileSync(`${folder}/${file}`));
  const kept: RawDelivery[] = [];
  const inbox = {
    // Not the first look: old entries count as well.
    cursor: async () => cursorOf({ etag: null, modified: null, seen: new Map() }),
    keep: async (deliveries: readonly RawDelivery[]) => void kept.push(...deliveries),
  };
  const ask = async () =>
    ({ state: 'answered', status: 200, headers: {}, bytes, url: settings.url }) as const;
  const { signal } = new AbortController();
  await look({ settings, ask, inbox, signal }, Date.now()).catch((error: unknown) => {
    console.error(file, error);
    count('failed');
  });
  return kept;
}

function tryRead(raw: RawDelivery): Incoming | undefined {
  try {
    return readEntry(raw);
  } catch (error) {
    console.error(raw.key, error);
    return undefined;
  }
}

function judge({ item }: Extract<Incoming, { kind: 'mention' }>): void {
  if (!mentionUpsertSchema.safeParse(item).success) count('rejected');
  const words = `${item.title ?? ''}${item.text ?? ''}`;
  if (/<\/?(?:p|div|br|td|span|img|a)\b/i.test(words)) count('withMarkup');
  if (/\ufffd/.test(words)) count('withLostLetters');
}

function count(what: string): void {
  figures[what] = (figures[what] ?? 0) + 1;
}
