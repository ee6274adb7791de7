import { expect, test } from 'vitest';
import { closed, erase } from './erasure.ts';
import { oleg } from './factories.ts';
import type { Start } from './harness.ts';
import { startNarrow } from './narrow-people.ts';
import { link, open, until } from './sight-steps.ts';

/** What people with rights in some sources hear of the rest as it happens. */
export function describeLiveSight(start: Start): void {
  test('the live feed tells what is open, and of a thread that went out of sight only that', async () => {
    const api = await startNarrow(start);
    const reader = await open(api, 'answering-agent');
    const x = await api.arrives({ platform: 'x', author: oleg }, 'x');
    const vk = await api.arrives();
    await link(api, vk.threadId, x.threadId);
    await api.ok('lead', 'PATCH', '/sources/x', { policy: 'off', seenVersion: 1 });
    await api.ok('lead', 'PATCH', '/sources/vk', { policy: 'off', seenVersion: 1 });
    const heard = await until(reader, ({ type }) => type === 'source.changed');
    const log = await api.store.log.since(0, 100);
    expect(heard.at(-1)).toMatchObject({ subjectId: 'vk' });
    expect(heard.filter(({ threadId }) => threadId === x.threadId)).toEqual([]);
    // Told by the time it is read: what was said of the thread before may be said bare as well.
    const bare = { actorId: null, threadId: null, caseId: null, subjectId: null, data: {} };
    expect(heard.find(({ type }) => type === 'link.made')).toMatchObject(bare);
    expect(JSON.stringify(heard)).not.toContain(x.threadId);
    const ofClosed = log.filter(({ threadId }) => threadId === x.threadId).length;
    expect(ofClosed).toBeGreaterThan(0);
    await reader.close();
  });

  test('the live feed tells of an erasure whoever saw the customer, and nobody else', async () => {
    const api = await startNarrow(start);
    const x = await api.arrives({ platform: 'x', author: oleg }, 'x');
    const vk = await api.arrives();
    const both = await api.arrives({ author: { id: '7' } });
    const more = await api.arrives({ platform: 'x', author: { id: 'x7' } }, 'x');
    const reader = await open(api, 'answering-agent');
    await link(api, both.threadId, more.threadId);
    for (const { threadId } of [x, vk, both]) {
      await closed(api, threadId);
      await erase(api, threadId);
    }
    await api.ok('lead', 'PATCH', '/sources/vk', { policy: 'off', seenVersion: 1 });
    const heard = await until(reader, ({ type }) => type === 'source.changed');
    const told = heard.filter(({ type }) => type === 'customer.erased');
    expect(told.map(({ threadId }) => threadId)).toEqual([vk.threadId, null]);
    expect(JSON.stringify(heard)).not.toContain(x.threadId);
    await reader.close();
  });

  test('who is in a closed thread is not told', async () => {
    const api = await startNarrow(start);
    const reader = await open(api, 'answering-agent');
    const x = await api.arrives({ platform: 'x', author: oleg }, 'x');
    const vk = await api.arrives();
    const sign = { windowId: 'window-1', isTyping: false };
    await api.ok('agent', 'PUT', '/presence', { ...sign, threadId: x.threadId });
    await api.ok('lead', 'PUT', '/presence', {
      ...sign,
      windowId: 'window-2',
      threadId: vk.threadId,
    });
    const told: string[] = [];
    while (!told.join('').includes('"lead"')) {
      const { event, data } = await reader.next();
      if (event === 'presence') told.push(data);
    }
    expect(told.join('')).not.toContain(x.threadId);
    await reader.close();
  });
}
