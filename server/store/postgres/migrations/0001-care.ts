import type { Kysely, Migration } from 'kysely';
import { createEntity, run } from './create-entity.ts';

const threadId = { thread_id: `row->>'threadId'` };

export const care: Migration = { up };

async function up(db: Kysely<unknown>): Promise<void> {
  await run(db, 'create extension if not exists pg_trgm');
  await createEntity(db, 'people');
  await createEntity(db, 'sources');
  await createEntity(db, 'accounts', {
    generated: {
      platform: `row->>'platform'`,
      scope: `row->>'scope'`,
      external_id: `row->>'externalId'`,
      home_thread_id: `row->>'homeThreadId'`,
    },
    indexes: ['(home_thread_id)'],
    unique: ['(platform, scope, external_id)'],
  });
  await createEntity(db, 'threads', {
    generated: { shown_in_id: `row->>'shownInId'` },
    indexes: ['(shown_in_id) where shown_in_id is not null', '(id) where shown_in_id is not null'],
  });
  await createEntity(db, 'links', {
    generated: { from_thread_id: `row->>'fromThreadId'`, to_thread_id: `row->>'toThreadId'` },
    indexes: ['(from_thread_id)', '(to_thread_id)'],
  });
  await createMessages(db);
  await createEntity(db, 'tombstones');
  await createEntity(db, 'cases', {
    generated: { ...threadId, number: `row->>'number'` },
    indexes: ['(thread_id)'],
    unique: ['(number)'],
  });
  await createEntity(db, 'promises', { generated: threadId, indexes: ['(thread_id)'] });
  await createEntity(db, 'replies', {
    generated: {
      ...threadId,
      author_id: `row->>'authorId'`,
      client_key: `row->>'clientKey'`,
      state: `row->>'state'`,
      send_at: `row->>'sendAt'`,
      created_at: `row->>'createdAt'`,
    },
    indexes: [
      '(thread_id)',
      `(send_at) where state = 'held'`,
      `(id) where state = 'in-review'`,
      `(author_id, created_at) where state = 'sent'`,
      '(author_id, created_at)',
    ],
    unique: ['(author_id, client_key)'],
  });
  await createEntity(db, 'drafts');
  await createRows(db);
  await createSearch(db);
  await run(db, 'create table counters (name text collate "C" primary key, value bigint not null)');
  await run(
    db,
    'create table log (seq bigint primary key, thread_id text collate "C", entry jsonb not null)',
  );
  await run(db, 'create index log_thread on log (thread_id, seq) where thread_id is not null');
}

function createMessages(db: Kysely<unknown>): Promise<void> {
  return createEntity(db, 'messages', {
    generated: {
      ...threadId,
      source_id: `row->>'sourceId'`,
      external_id: `row->>'externalId'`,
      channel: `row->>'channel'`,
      native_id: `row->>'nativeId'`,
      waiting_for: `case when row->>'parentId' is null then row->>'parentExternalId' end`,
    },
    computed: ['order_key'],
    indexes: [
      '(thread_id, order_key)',
      '(channel, native_id) where native_id is not null',
      '(waiting_for) where waiting_for is not null',
    ],
    unique: ['(source_id, external_id)'],
  });
}

function createRows(db: Kysely<unknown>): Promise<void> {
  const keys = ['newest_key', 'waiting_key', 'priority_key', 'promise_key'] as const;
  const open = `status <> 'closed'`;
  return createEntity(db, 'rows', {
    generated: {
      status: `row->>'status'`,
      assignee_id: `row->>'assigneeId'`,
      pending: `row->>'pending'`,
      pending_author_id: `row->>'pendingAuthorId'`,
      waiting_since: `row->>'waitingSince'`,
      promise_due_at: `row->>'promiseDueAt'`,
    },
    computed: [...keys],
    indexes: [
      `(newest_key) where ${open}`,
      `(waiting_key) where ${open}`,
      `(priority_key) where ${open}`,
      `(assignee_id, newest_key) where ${open}`,
      `(assignee_id, waiting_key) where ${open}`,
      `(pending_author_id) where pending is not null`,
      `(promise_key) where promise_due_at is not null`,
      `(promise_due_at) where promise_due_at is not null`,
      `(status, newest_key)`,
      `(status, waiting_key)`,
    ],
  });
}

/** What threads are found by. `words` come from the same rules as in a console without a server. */
async function createSearch(db: Kysely<unknown>): Promise<void> {
  await run(
    db,
    `create table searched (
      id text collate "C" primary key, thread_id text collate "C" not null,
      text text not null, words tsvector not null)`,
  );
  await run(db, 'create index searched_words on searched using gin (words)');
  await run(db, 'create index searched_text on searched using gin (text gin_trgm_ops)');
  await run(
    db,
    `create function shown_thread(asked text) returns text language sql stable as $$
      with recursive up as (
        select id, shown_in_id from threads where id = asked
        union all
        select outer_one.id, outer_one.shown_in_id
        from up join threads outer_one on outer_one.id = up.shown_in_id
      )
      select coalesce((select id from up where shown_in_id is null limit 1), asked)
    $$`,
  );
}
