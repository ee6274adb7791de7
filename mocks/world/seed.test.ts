import { beforeAll, describe, expect, test } from 'vitest';
import type { ThreadDetail, ThreadRow } from '#contract/thread.ts';
import { lineId, voiceOf } from './mention-item.ts';
import { allRows, freshWorld, type TestWorld } from './seeded-world.ts';
import { sourceOf } from './sources.ts';
import { allStories } from './stories/all-stories.ts';
import type { Story } from './story.ts';
import { demoStart } from './times.ts';

let world: TestWorld;
let rows: ThreadRow[];

beforeAll(async () => {
  world = await freshWorld();
  rows = await allRows(world);
}, 60_000);

describe('the world of the demo', () => {
  test('opens at ten in the morning on Wednesday with nothing left to be sent', async () => {
    expect(world.clock.now()).toBe(demoStart);
    expect(await world.api.deliverDue()).toBe(0);
    expect(world.switches.get().nextPost).toBe('works');
  });

  test('holds at least forty customers on at least twelve channels', () => {
    expect(rows.length).toBeGreaterThanOrEqual(80);
    expect(new Set(rows.flatMap((row) => row.channels)).size).toBe(20);
  });

  test('holds cases in every status', () => {
    expect(new Set(rows.map((row) => row.status))).toEqual(
      new Set(['new', 'open', 'waiting-customer', 'waiting-inside', 'checking', 'closed']),
    );
  });

  test('holds closed cases of each outcome', () => {
    const outcomes = rows.flatMap((row) => row.outcome ?? []);
    expect(new Set(outcomes)).toEqual(
      new Set(['confirmed', 'unconfirmed', 'listened', 'duplicate', 'spam']),
    );
  });

  test('holds replies that wait for a lead, came back, failed and wait to be posted by hand', () => {
    const pending = rows.flatMap((row) => row.pending ?? []);
    expect(pending.filter((state) => state === 'in-review').length).toBeGreaterThanOrEqual(3);
    expect(pending).toEqual(expect.arrayContaining(['returned', 'failed', 'assisted']));
  });

  test('owes news since forty minutes, in twenty-five minutes and tomorrow', () => {
    const due = rows.flatMap((row) => row.promiseDueAt ?? []);
    expect(due).toContain('2026-11-18T06:20:00.000Z');
    expect(due).toContain('2026-11-18T07:25:00.000Z');
    expect(due).toContain('2026-11-19T12:00:00.000Z');
  });

  test('knows promises kept, broken and withdrawn', async () => {
    const states = new Set<string>();
    for (const row of rows) {
      const promises = await world.store.read((tx) => tx.promises.ofThread(row.id));
      for (const promise of promises) states.add(promise.state);
    }
    expect(states).toEqual(new Set(['open', 'kept', 'broken', 'withdrawn']));
  });

  test('shows one customer of three channels in one thread, joined on what she said', async () => {
    const { row, links } = await detailOf('Алиса Вершинина');
    expect(row.channels).toEqual(['vk', 'x', 'chat']);
    expect(links.map((link) => link.basis).toSorted()).toEqual(['case-number', 'declared']);
    expect(links.every((link) => link.evidenceMessageId !== null)).toBe(true);
  });

  test('leaves one customer in two threads for somebody to join', () => {
    expect(named('Пётр Кузнецов').channels).toEqual(['vk']);
    expect(named('Petr Kuznetsov').channels).toEqual(['x']);
    expect(named('Petr Kuznetsov').handle).toBe('@petr_kuznetsov');
  });

  test('has a reopened case, a case whose answer waits, and one whose customer is silent yet', async () => {
    expect(named('Света Иволгина').reopenedCount).toBe(1);
    const waiting = (await detailOf('Hannah Lindholm')).cases[0];
    expect(waiting?.status).toBe('checking');
    expect(waiting?.answerMessageId).not.toBeNull();
    const silent = (await detailOf('Артём Гусельников')).cases[0];
    expect(silent?.status).toBe('checking');
    expect(silent?.answerMessageId).toBeNull();
  });

  test('has a thread of more than forty messages and a customer whom half a million follow', () => {
    expect(named('Гузель Ахмадеева').messageCount).toBeGreaterThanOrEqual(40);
    expect(Math.max(...rows.map((row) => row.reach))).toBe(480_000);
  });

  test('has a message that was edited and one that was taken back', async () => {
    const messages = await world.store.read(async (tx) =>
      (await Promise.all(rows.map((row) => tx.messages.allOfThread(row.id)))).flat(),
    );
    expect(messages.some((message) => message.editedAt && message.revisions.length > 0)).toBe(true);
    expect(messages.some((message) => message.deletedAt)).toBe(true);
  });

  test('has five people writing about the network within ten minutes', () => {
    const wave = rows.filter(
      (row) => row.waitingSince && row.waitingSince >= '2026-11-18T06:41:00.000Z',
    );
    expect(wave.length).toBeGreaterThanOrEqual(4);
    expect(named('Костя Жилин').promiseDueAt).toBe('2026-11-18T08:00:00.000Z');
  });

  test('reads in every thread in the order in which its story is told', async () => {
    const read = new Map<string, string[]>();
    const told = new Map<string, string[]>();
    for (const story of allStories) {
      const lines = story.steps.flatMap((step) =>
        step.verb === 'says' || step.verb === 'own-history' || step.verb === 'answers'
          ? [lineId(story, step.name)]
          : [],
      );
      told.set(story.key, lines);
      read.set(story.key, await linesOf(story));
    }
    expect(read).toEqual(told);
  });

  test('is the same whenever it is made', async () => {
    const again = await freshWorld();
    expect(JSON.stringify(await allRows(again))).toBe(JSON.stringify(rows));
    expect(await again.store.log.since(0, 10_000)).toEqual(await world.store.log.since(0, 10_000));
  }, 60_000);
});

function named(customerName: string): ThreadRow {
  const row = rows.find((each) => each.customerName === customerName);
  if (!row) throw new Error(`there is no ${customerName}`);
  return row;
}

function detailOf(customerName: string): Promise<ThreadDetail> {
  return world.call('p-anna', 'GET', `/threads/${named(customerName).id}`);
}

/** What was said on both sides, by the names that the story gives it. */
async function linesOf(story: Story): Promise<string[]> {
  const [first] = story.steps;
  if (first?.verb !== 'says') throw new Error(`nobody begins ${story.key}`);
  const { id } = sourceOf(voiceOf(story).channel);
  return world.store.read(async (tx) => {
    const opening = await tx.messages.byExternalId(id, lineId(story, first.name));
    const messages = await tx.messages.allOfThread(opening?.threadId ?? '');
    const spoken = messages.filter((message) => message.direction !== 'note');
    return Promise.all(
      spoken.map(async ({ replyId, externalId }) =>
        replyId ? ((await tx.replies.get(replyId))?.clientKey ?? '') : (externalId ?? ''),
      ),
    );
  });
}
