import { platformKey } from '#care/ingest/platform-key.ts';
import {
  mentionDeleteSchema,
  mentionUpsertSchema,
  type IngestResult,
  type MentionUpsert,
} from '#contract/mention.ts';
import type { Deps } from '../api/context.ts';
import { ApiError } from '../api/errors.ts';
import { ingestMention } from '../api/mentions/ingest-mention.ts';
import { noteReturned } from '../api/replies/note-returned.ts';
import { noteSent } from '../api/replies/note-sent.ts';
import type { Connector, Incoming, IncomingMention, RawDelivery } from '../channels/connector.ts';
import { idAt } from '../chat/files/chat-files.ts';
import { sqlChatFiles } from '../chat/files/sql-chat-files.ts';
import { keepOutcome } from '../ingest/raw-events.ts';
import { type Reading, refused, rejected } from '../ingest/reading.ts';
import type { Database } from '../store/postgres/database.ts';
import type { ReadTx } from '../store/store.ts';
import { keptFiles } from './keep-files.ts';

type AboutMention = Extract<Incoming, { kind: 'mention' | 'gone' }>;

/** By then whatever was being sent is sent, failed or unknown. */
const SETTLED_MS = 5 * 60_000;

/**
 * Reads a kept delivery of a connector and keeps what became of it. Done twice it stores nothing
 * twice. False where it tells of what is not settled yet: it has to be taken again.
 */
export async function takeIn(
  { db, deps }: { db: Database; deps: Deps },
  connector: Connector,
  raw: RawDelivery,
): Promise<boolean> {
  const reading = await readingOf({ db, deps }, connector, raw);
  if (reading === 'later') return false;
  await keepOutcome(db, { sourceId: connector.source.id, key: raw.key }, reading);
  return true;
}

async function readingOf(
  { db, deps }: { db: Database; deps: Deps },
  connector: Connector,
  raw: RawDelivery,
): Promise<Reading | 'later'> {
  let incoming: Incoming;
  try {
    incoming = await connector.read(raw);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'cannot be read';
    return refused('validation_failed', message);
  }
  const sourceId = connector.source.id;
  if (incoming.kind === 'mention' || incoming.kind === 'gone') {
    const result = await withFiles(db, deps, sourceId, incoming);
    return {
      outcome: { status: 200, body: { results: [result] } },
      keepsBody: result.mentionId !== null,
    };
  }
  const told = await said(deps, sourceId, incoming);
  // A server may send back what we have not yet been told it took.
  const isYoung = Date.now() - Date.parse(raw.receivedAt) < SETTLED_MS;
  if (told === undefined && isYoung) return 'later';
  const body = { results: [], said: told ?? 'about something unknown' };
  return { outcome: { status: 200, body }, keepsBody: false };
}

/** What a delivery without words of a customer's was; undefined where it is about something that we do not know, or not yet. */
async function said(
  deps: Deps,
  sourceId: string,
  incoming: Exclude<Incoming, AboutMention>,
): Promise<string | undefined> {
  if (incoming.kind === 'nothing') return incoming.why;
  if (incoming.kind === 'own-copy') {
    const noted = await noteSent(deps, sourceId, incoming);
    if (noted === 'later') return undefined;
    return `${noted === 'sent' ? 'went out after all' : 'a copy'}: reply ${incoming.replyId}`;
  }
  const isOurs = await noteReturned(deps, sourceId, incoming);
  return isOurs ? 'a reply came back' : undefined;
}

/** Its files are there before the message that shows them; those that it does not show go, as where it is not taken in. */
async function withFiles(
  db: Database,
  deps: Deps,
  sourceId: string,
  incoming: AboutMention,
): Promise<IngestResult> {
  if (incoming.kind === 'gone' || !incoming.files?.length) return ingest(deps, sourceId, incoming);
  const { attachments, files } = keptFiles(sourceId, incoming);
  const kept = sqlChatFiles(db);
  await kept.take(files, Date.now());
  const item = { ...incoming.item, attachments };
  const result = await ingest(deps, sourceId, { ...incoming, item });
  const ids = files.map(({ id }) => id);
  const { externalId, shown } = await shownOf(deps, result.mentionId);
  await kept.settle(
    ids.filter((id) => shown.has(id)),
    externalId,
  );
  await kept.settle(
    ids.filter((id) => !shown.has(id)),
    null,
  );
  return result;
}

/** What is stored shows: of a mention that was known already, or is older, that is something else than came. */
async function shownOf(
  { store }: Deps,
  messageId: string | null,
): Promise<{ externalId: string | null; shown: ReadonlySet<string | undefined> }> {
  const message =
    messageId === null ? undefined : await store.read((tx) => tx.messages.get(messageId));
  const addresses = (message?.attachments ?? []).flatMap(({ url }) => url ?? []);
  return { externalId: message?.externalId ?? null, shown: new Set(addresses.map(idAt)) };
}

async function ingest(deps: Deps, sourceId: string, incoming: AboutMention): Promise<IngestResult> {
  const { id } = incoming.item;
  const written = deps.store.write(async (tx) => {
    const source = await tx.sources.get(sourceId);
    const parsed =
      incoming.kind === 'gone'
        ? mentionDeleteSchema.safeParse(incoming.item)
        : mentionUpsertSchema.safeParse(await named(tx, sourceId, incoming));
    if (!source || source.policy === 'off') return rejected(id, 'source: is switched off');
    if (!parsed.success) return rejected(id, parsed.error.issues[0]?.message ?? 'is no mention');
    const about = incoming.kind === 'gone' ? {} : { caseNumber: incoming.caseNumber ?? undefined };
    const ingested = await ingestMention(tx, deps, source, parsed.data, about);
    const isErased = ingested.code === 'erased';
    return { id: isErased ? null : parsed.data.id, reason: null, ...ingested };
  });
  return written.catch((error: unknown) => {
    if (error instanceof ApiError) return rejected(id, error.message);
    throw error;
  });
}

/** With the message it answers, where we have that, and with another id where its own is taken. */
async function named(tx: ReadTx, sourceId: string, incoming: IncomingMention) {
  const { item, answers, otherId } = incoming;
  const known = await tx.messages.byExternalId(sourceId, item.id);
  const { direction = 'in' } = item;
  const isTaken =
    known !== undefined &&
    (known.direction !== direction ||
      (direction === 'in' && known.accountId !== (await authorIn(tx))));
  const mention = isTaken ? { ...item, id: otherId } : item;
  for (const id of answers)
    if (await tx.messages.byExternalId(sourceId, id)) return { ...mention, parentId: id };
  return mention;

  async function authorIn(within: ReadTx): Promise<string | null> {
    const { author, platform }: Pick<MentionUpsert, 'author' | 'platform'> = item;
    if (!author) return known?.accountId ?? null;
    const account = await within.accounts.byKey(
      platformKey(platform),
      author.scope ?? '',
      author.id,
    );
    return account?.id ?? null;
  }
}
