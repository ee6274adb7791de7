import { expect, test, vi } from 'vitest';
import type { Reply } from '#contract/reply.ts';
import type { Store } from '#server/store/store.ts';
import { person } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { startNarrow } from './narrow-people.ts';
import { expectRefused } from './wire.ts';

const press = { clientKey: 'press-0001', text: 'Уже исправляю' };

/** A press of the button whose answer never came: what became of it, and the press that follows. */
export function describeLostAnswers(start: Start): void {
  test('a press that was stored before its answer was lost is told by its key, and pressed again it is that reply', async () => {
    const { change, dieNext } = dying();
    const api = await start(change);
    const { threadId } = await api.arrives();
    dieNext('after');
    await presses(api, threadId);
    const held = await became(api, threadId);
    expect(held).toMatchObject({ ...press, state: 'held' });
    await api.deliver();
    expect((await api.thread(threadId)).replies).toEqual([]);
    expect(await became(api, threadId)).toMatchObject({ id: held?.id, state: 'sent' });
    expect(await api.sends('agent', threadId, press)).toMatchObject({
      id: held?.id,
      state: 'sent',
    });
    await api.deliver();
    expect(api.outbound.posted).toHaveLength(1);
  });

  test('a press that was lost before it was stored has become nothing, and pressed again it is sent once', async () => {
    const { change, dieNext } = dying();
    const api = await start(change);
    const { threadId } = await api.arrives();
    await api.ok('agent', 'PUT', `/threads/${threadId}/draft`, { text: press.text, place: null });
    dieNext('before');
    await presses(api, threadId);
    expect(await became(api, threadId)).toBeNull();
    expect((await api.thread(threadId)).draft?.text).toBe(press.text);
    const { id } = await api.sends('agent', threadId, press);
    await api.deliver();
    expect(await became(api, threadId)).toMatchObject({ id, state: 'sent' });
    expect(api.outbound.posted).toHaveLength(1);
  });

  test('a press that still waits for its turn to be stored is waited for', async () => {
    const { change, hold, release, waiting } = held();
    const api = await start(change);
    const { threadId } = await api.arrives();
    hold();
    const sending = api.sends('agent', threadId, press);
    await waiting(1);
    const told = became(api, threadId);
    await Promise.race([told, waiting(2)]);
    release();
    expect(await told).toMatchObject({ id: (await sending).id, state: 'held' });
  });

  test('what became of a press is told when its author has taken it back too', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { id } = await api.sends('agent', threadId, press);
    await api.ok('agent', 'POST', `/replies/${id}/undo`);
    expect(await became(api, threadId)).toMatchObject({ id, state: 'withdrawn' });
  });

  test('the key of one person tells another nothing', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    await api.sends('agent', threadId, press);
    for (const other of ['colleague', 'lead'])
      expect(await became(api, threadId, other)).toBeNull();
  });

  test('what became of a press is told from another thread too, and to nobody who may not see its own', async () => {
    const api = await startNarrow(start);
    const { threadId } = await api.arrives();
    const { threadId: otherId } = await api.arrives({ platform: 'app-store' }, 'review');
    const { id } = await api.sends('answering-agent', threadId, press);
    expect(await became(api, otherId, 'answering-agent')).toMatchObject({ id });
    await api.store.write((tx) =>
      tx.people.put(person('answering-agent', { rights: { review: 'answer' } })),
    );
    expectRefused(await api.ask('answering-agent', 'GET', asked(otherId)), 'not_found');
  });

  test('a press is asked for by its key', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    for (const query of ['', '?clientKey=short'])
      expectRefused(
        await api.ask('agent', 'GET', `/threads/${threadId}/replies${query}`),
        'validation_failed',
      );
  });
}

/** And hears nothing but that it broke. */
async function presses(api: Harness, threadId: string): Promise<void> {
  const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expectRefused(await api.send('agent', threadId, press), 'internal');
  complaint.mockRestore();
}

async function became(api: Harness, threadId: string, by = 'agent'): Promise<Reply | null> {
  return (await api.ok<{ reply: Reply | null }>(by, 'GET', asked(threadId))).reply;
}

function asked(threadId: string): string {
  return `/threads/${threadId}/replies?clientKey=${press.clientKey}`;
}

/** A store whose writes wait, in their order, while they are held. */
function held() {
  let release = () => {};
  let gate = Promise.resolve();
  let count = 0;
  const heard = new Map<number, () => void>();
  const change = (store: Store): Store => ({
    ...store,
    async write(work) {
      count += 1;
      heard.get(count)?.();
      await gate;
      return store.write(work);
    },
  });
  return {
    change,
    hold() {
      count = 0;
      gate = new Promise((resolve) => (release = resolve));
    },
    release: () => release(),
    /** Resolves when so many wait. */
    waiting: (wanted: number) =>
      new Promise<void>((resolve) => {
        if (count >= wanted) resolve();
        else heard.set(wanted, resolve);
      }),
  };
}

/** A store that goes once, on one side of its next write or the other. */
function dying() {
  let next: 'before' | 'after' | undefined;
  const change = (store: Store): Store => ({
    ...store,
    async write(work) {
      const when = next;
      next = undefined;
      if (when === 'before') throw new Error('killed');
      const done = await store.write(work);
      if (when === 'after') throw new Error('killed');
      return done;
    },
  });
  return { change, dieNext: (when: 'before' | 'after') => void (next = when) };
}
