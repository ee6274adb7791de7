import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ChangedPost } from '#contract/message.ts';
import type { Connector } from '../channels/connector.ts';
import { feedConnector } from '../channels/feed/feed-connector.ts';
import { feedSettingsSchema } from '../channels/feed/settings.ts';
import { safeFetch } from '../node/safe-fetch/safe-fetch.ts';
import { connectedTeam, eventually } from './connected-team.ts';
import { readConnectors } from './read-connectors.ts';
import { makeWordpress, whyNoWordpress, type WordpressServer } from './wordpress-server.ts';

const why = whyNoWordpress();
if (why) process.stdout.write(`Blogs over WordPress are not tested: ${why}.\n`);

describe.skipIf(why !== undefined)('a blog over WordPress', () => {
  let blog: WordpressServer;
  let line: Awaited<ReturnType<typeof lineTo>>;
  let team: Awaited<ReturnType<typeof connectedTeam>>;
  beforeAll(async () => {
    blog = await makeWordpress();
    await blog.start();
    line = await lineTo(Number(new URL(blog.site).port));
    const connector = connectorBy({
      kind: 'wordpress',
      source: 'blog',
      name: 'Блог банка',
      site: `http://127.0.0.1:${line.port}`,
      user: 'care',
      password: blog.password,
      pollSeconds: 1,
      inside: true,
    });
    team = await connectedTeam(connector);
  }, 300_000);
  afterAll(async () => {
    await team?.stop();
    await line?.close();
    await blog?.stop();
    await blog?.remove();
  });

  test('a visitor comments, is answered under the comment, answers back, and stays one customer', async () => {
    const asked = await blog.comments({ text: 'Карта не работает:\nплачу, а "денег нет" & 5 < 6' });
    const threadId = await team.threadWith('Карта не работает');
    expect((await team.messages(threadId))[0]).toMatchObject({
      text: 'Карта не работает:\nплачу, а "денег нет" & 5 < 6',
      channel: 'blog',
      visibility: 'public',
      authorName: 'Мария',
      externalId: String(asked),
      subject: 'Новые карты & «тарифы»',
      permalink: expect.stringContaining(`#comment-${asked}`),
    });
    const { places } = await team.thread(threadId);
    expect(places).toMatchObject([{ mode: 'api', place: { visibility: 'public' } }]);

    const text = 'Разбираюсь, 5 < 6 & 7 > 6.\n\nАнна';
    const reply = await team.sends('agent', threadId, { text });
    await team.deliverDue();
    expect(await team.stateOf(reply)).toBe('sent');
    const [own, ...others] = await ownComments(text);
    expect(others).toEqual([]);
    expect(own).toMatchObject({ parent: asked, post: blog.postId });
    expect(own?.shown).toContain('<p>Разбираюсь, 5 &lt; 6 &amp; 7 &gt; 6.</p>\n<p>Анна</p>');

    const thanked = await blog.comments({ text: 'Спасибо, жду', parent: own?.id });
    await eventually(async () => (await team.messages(threadId)).length === 3);
    const messages = await team.messages(threadId);
    const byId = (id: number | undefined) =>
      messages.find(({ externalId }) => externalId === String(id));
    const ours = byId(own?.id);
    expect(ours).toMatchObject({ text, replyId: reply.id, parentId: byId(asked)?.id });
    expect(byId(thanked)).toMatchObject({ text: 'Спасибо, жду', parentId: ours?.id });
    expect(await eventually(() => saidOf(reply.id))).toBe(`a copy: reply ${reply.id}`);
  });

  test('neither the address that a visitor gave nor one made of it is kept', async () => {
    await blog.comments({ text: 'Не публикуйте почту', email: 'secret.person@mail.example' });
    await team.threadWith('Не публикуйте почту');
    const tables = ['raw_events', 'accounts', 'messages', 'connector_cursors', 'log'];
    const dumps = tables.map((table) =>
      sql<{ all: string }>`select jsonb_agg(t)::text as all from ${sql.table(table)} t`.execute(
        team.db,
      ),
    );
    const bodies = sql<{ all: string }>`
      select string_agg(convert_from(body, 'utf8'), '') as all from raw_events`.execute(team.db);
    const kept = (await Promise.all([...dumps, bodies])).map(({ rows }) => rows[0]?.all).join();
    expect(kept).toContain('Не публикуйте почту');
    expect(kept).not.toContain('secret.person');
    for (const hash of ['md5', 'sha256'])
      expect(kept).not.toContain(
        createHash(hash).update('secret.person@mail.example').digest('hex'),
      );
  });

  test('a comment that is changed shows both, one that is binned is greyed, and comes back', async () => {
    const id = await blog.comments({ text: 'Сняли 100', email: 'olga@mail.example' });
    const threadId = await team.threadWith('Сняли 100');
    const message = async () => (await team.messages(threadId))[0];
    await blog.within(
      `return wp_update_comment(['comment_ID' => ${id}, 'comment_content' => 'Сняли 1000']);`,
    );
    await eventually(async () => (await message())?.text === 'Сняли 1000');
    expect(await message()).toMatchObject({
      editedAt: expect.any(String),
      deletedAt: null,
      revisions: [{ text: 'Сняли 100' }],
    });
    await blog.within(`return wp_trash_comment(${id});`);
    await eventually(async () => (await message())?.deletedAt);
    expect(await message()).toMatchObject({ text: 'Сняли 1000' });
    await blog.within(`return wp_untrash_comment(${id});`);
    await eventually(async () => (await message())?.deletedAt === null);
  });

  test('a reply is corrected and taken back on the site, and what the site then shows is no news', async () => {
    await blog.comments({ text: 'Исправите?', email: 'mend@mail.example' });
    const threadId = await team.threadWith('Исправите?');
    const reply = await team.sends('agent', threadId, { text: 'Сумма вернётся' });
    await team.deliverDue();
    const ours = async () =>
      (await team.messages(threadId)).find(({ replyId }) => replyId === reply.id);
    await eventually(() => saidOf(reply.id));
    const change = async (verb: string, body: object) => {
      const { id, version: seenVersion } = (await ours()) ?? {};
      const path = `/messages/${id}/${verb}`;
      return team.wire.ok<ChangedPost>('agent', 'POST', path, { ...body, seenVersion });
    };
    const text = 'Сумма вернулась: 5 < 6 & 7 > 6';
    expect((await change('correct', { text })).outcome).toBe('done');
    const [own, ...others] = await ownComments('Сумма вернулась');
    expect(others).toEqual([]);
    expect(own?.shown).toContain('Сумма вернулась: 5 &lt; 6 &amp; 7 &gt; 6');
    // The site tells of it by another version, and that is all that it brings.
    await eventually(async () => (await ours())?.version.startsWith('000002.'));
    expect(await ours()).toMatchObject({ text, revisions: [{ text: 'Сумма вернётся' }] });
    expect((await ours())?.revisions).toHaveLength(1);

    line.losesAnswers(true);
    expect((await change('correct', { text: 'Уже у вас' })).outcome).toBe('unknown');
    line.losesAnswers(false);
    await eventually(async () => (await ours())?.text === 'Уже у вас');
    expect(await ours()).not.toHaveProperty('change');

    expect((await change('remove', {})).outcome).toBe('done');
    expect(await blog.within(`return wp_get_comment_status(${own?.id});`)).toBe('trash');
    await eventually(async () => (await ours())?.version.endsWith('.gone'));
    expect((await ours())?.revisions.filter(({ isDeleted }) => isDeleted)).toEqual([]);
    await blog.within(`return wp_untrash_comment(${own?.id});`);
    await eventually(async () => (await ours())?.deletedAt === null);
    expect(await team.messages(threadId)).toHaveLength(2);
  });

  test('an answer that is lost after the comment was taken is not posted twice', async () => {
    await blog.comments({ text: 'Ответ потеряется', email: 'lost@mail.example' });
    const threadId = await team.threadWith('Ответ потеряется');
    line.losesAnswers(true);
    const reply = await team.sends('agent', threadId, { text: 'Один раз' });
    await team.deliverDue();
    expect(await team.stateOf(reply)).toBe('unknown');
    line.losesAnswers(false);
    await eventually(async () => (await team.stateOf(reply)) === 'sent');
    await team.deliverDue();
    const [own, ...others] = await ownComments('Один раз');
    expect(others).toEqual([]);
    const sent = (await team.messages(threadId)).filter(({ direction }) => direction === 'out');
    expect(sent).toMatchObject([{ replyId: reply.id, externalId: String(own?.id) }]);
  });

  test('a site that is away for a while gets the reply afterwards, once', async () => {
    await blog.comments({ text: 'До обрыва', email: 'patient@mail.example' });
    const threadId = await team.threadWith('До обрыва');
    const reply = await team.sends('agent', threadId, { text: 'Через обрыв' });
    await line.close();
    await team.deliverDue();
    expect(await team.reply(reply)).toMatchObject({ state: 'held', attempts: 1 });
    await line.open();
    team.advance(60);
    await team.deliverDue();
    expect(await team.stateOf(reply)).toBe('sent');
    expect(await ownComments('Через обрыв')).toHaveLength(1);
  });

  test('where comments were closed meanwhile the reply has failed, and says so', async () => {
    await blog.comments({ text: 'Успею?', email: 'late@mail.example' });
    const threadId = await team.threadWith('Успею?');
    const status = (open: string) =>
      blog.within(
        `return wp_update_post(['ID' => ${blog.postId}, 'comment_status' => '${open}']);`,
      );
    await status('closed');
    const reply = await team.sends('agent', threadId, { text: 'Нет' });
    await team.deliverDue();
    expect(await team.reply(reply)).toMatchObject({
      state: 'failed',
      failure: { code: 'window_closed' },
    });
    await status('open');
  });

  test('what our account wrote and changed on the site itself is ours in the thread', async () => {
    const id = await blog.comments({ text: 'Кто ответит?', email: 'who@mail.example' });
    const threadId = await team.threadWith('Кто ответит?');
    const own = await blog.within<number>(
      `return wp_insert_comment(['comment_post_ID' => ${blog.postId}, 'comment_parent' => ${id},
        'user_id' => get_user_by('login', 'care')->ID, 'comment_content' => 'Я отвечу']);`,
    );
    await eventually(async () => (await team.messages(threadId)).length === 2);
    await blog.within(
      `return wp_update_comment(['comment_ID' => ${own}, 'comment_content' => 'Я ответил']);`,
    );
    const ours = async () =>
      (await team.messages(threadId)).find(({ externalId }) => externalId === String(own));
    await eventually(async () => (await ours())?.text === 'Я ответил');
    expect(await ours()).toMatchObject({ direction: 'out', revisions: [{ text: 'Я отвечу' }] });
    const { rows } = await team.list('?limit=100');
    expect(rows.filter(({ snippet }) => snippet.includes('Я отве'))).toHaveLength(1);
  });

  test('what came while nobody looked is there once, also where the place to go on from is lost', async () => {
    await team.stop();
    await blog.comments({ text: 'Пока вас не было', email: 'twice@mail.example' });
    await team.listen();
    const threadId = await team.threadWith('Пока вас не было');
    await team.stop();
    const before = await countOf();
    await team.forgetPlace();
    await blog.comments({ text: 'И ещё', email: 'twice@mail.example' });
    await team.listen();
    await eventually(async () => (await team.messages(threadId)).length === 2);
    expect(await countOf()).toBe(before + 1);
  });

  test('the feed of its comments is read only where it changed, and answered by hand', async () => {
    const settings = feedSettingsSchema.parse({
      kind: 'feed',
      source: 'feed',
      name: 'Комментарии',
      url: `${blog.site}?feed=comments-atom`,
      ours: ['Банк'],
      pollSeconds: 1,
      inside: true,
    });
    const ask = safeFetch({ allowed: new Set([new URL(settings.url).host]) });
    const states: number[] = [];
    const connector = feedConnector(settings, async (request) => {
      const result = await ask(request);
      if (result.state === 'answered') states.push(result.status);
      return result;
    });
    const reader = await connectedTeam(connector);
    try {
      const id = await blog.comments({ text: 'Вижу в ленте', email: 'feed@mail.example' });
      const threadId = await reader.threadWith('Вижу в ленте');
      const { places } = await reader.thread(threadId);
      expect(places).toMatchObject([{ mode: 'assisted', channel: 'blog' }]);
      const reply = await reader.sends('agent', threadId, { text: 'Отвечаю руками' });
      expect(await reader.stateOf(reply)).toBe('assisted');
      const own = await blog.within<number>(
        `return wp_insert_comment(['comment_post_ID' => ${blog.postId}, 'comment_parent' => ${id},
          'comment_author' => 'Банк', 'comment_content' => 'Отвечаю руками']);`,
      );
      const permalink = `${blog.site}?p=${blog.postId}#comment-${own}`;
      await reader.wire.ok('agent', 'POST', `/replies/${reply.id}/confirm`, {
        outcome: 'posted',
        permalink,
      });
      expect(await reader.stateOf(reply)).toBe('sent');
      await blog.comments({ text: 'После ответа', email: 'later@mail.example' });
      await reader.threadWith('После ответа');
      const { rows } = await reader.list('?limit=100');
      expect(rows.filter(({ snippet }) => snippet.includes('Отвечаю руками'))).toHaveLength(1);
      await eventually(async () => states.includes(304));
    } finally {
      await reader.stop();
    }
  });

  function ownComments(text: string) {
    const words = text.split(/[^\p{L}\s]/u)[0]?.trim();
    return blog.within<{ id: number; parent: number; post: number; shown: string }[]>(
      `$care = get_user_by('login', 'care')->ID;
      $found = get_comments(['user_id' => $care, 'status' => 'any', 'search' => '${words}']);
      return array_map(fn ($c) => ['id' => (int) $c->comment_ID, 'parent' => (int) $c->comment_parent,
        'post' => (int) $c->comment_post_ID, 'shown' => apply_filters('comment_text', $c->comment_content, $c)],
        $found);`,
    );
  }

  /** What became of the delivery that speaks of a reply. */
  async function saidOf(replyId: string) {
    const { rows } = await sql<{ said: string }>`
      select outcome->'body'->>'said' as said from raw_events
      where position(${replyId} in coalesce(outcome->'body'->>'said', '')) > 0`.execute(team.db);
    return rows[0]?.said;
  }

  async function countOf() {
    const { rows } = await sql<{ count: number }>`
      select count(*)::int as count from messages`.execute(team.db);
    return rows[0]?.count ?? 0;
  }
});

/** As a process reads it from the file that `CONNECTORS` leads to. */
function connectorBy(settings: object): Connector {
  const folder = mkdtempSync(join(tmpdir(), 'otklik-connectors-'));
  const path = join(folder, 'connectors.json');
  writeFileSync(path, JSON.stringify({ connectors: [settings] }));
  const [connector] = readConnectors(path, ['a secret of nobody']);
  rmSync(folder, { recursive: true });
  if (!connector) throw new Error('There is no connector');
  return connector;
}

/** A line to the site that can be cut, and that can swallow what is answered to what was posted. */
async function lineTo(sitePort: number) {
  let isLosing = false;
  let port = 0;
  const make = () =>
    createServer((client) => {
      let isPost = false;
      const server = connect(sitePort, '127.0.0.1');
      const end = () => {
        client.destroy();
        server.destroy();
      };
      client.on('error', end).on('close', end);
      client.on('data', (bytes) => {
        isPost ||= String(bytes).startsWith('POST ');
        server.write(bytes);
      });
      server.on('error', end).on('end', end);
      server.on('data', (bytes) => (isLosing && isPost ? end() : client.write(bytes)));
    });
  let proxy = make();
  const open = async () => {
    proxy = make().listen(port, '127.0.0.1');
    await new Promise((resolve) => proxy.once('listening', resolve));
    port = (proxy.address() as AddressInfo).port;
  };
  await open();
  return {
    get port() {
      return port;
    },
    open,
    losesAnswers: (loses: boolean) => void (isLosing = loses),
    close: () => new Promise((resolve) => proxy.close(resolve)),
  };
}
