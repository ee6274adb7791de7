import { expect, test, vi } from 'vitest';
import { errorStatus, type ErrorBody, type ErrorCode } from '#contract/errors.ts';
import type { Store } from '#server/store/store.ts';
import { attached } from './attachments.ts';
import { mention, person } from './factories.ts';
import type { Harness, Start } from './harness.ts';
import { posted } from './posted.ts';
import { putFile } from './reply-files.ts';
import { expectRefused, type Answer } from './wire.ts';

const maxBytes = 1024 * 1024;

/** One way to each error of the contract: a code that nothing can provoke does not compile, nor one left out here. */
const provocations: Record<Exclude<ErrorCode, 'internal'>, (api: Harness) => Promise<Answer>> = {
  malformed_json: (api) => raw(api, '{"spec": "mention/1", "items": [}'),
  validation_failed: (api) => api.ask('agent', 'POST', '/mentions', { items: 'all' }),
  unauthenticated: (api) => api.ask(null, 'GET', '/me'),
  forbidden: (api) => api.ask('expert', 'GET', '/threads'),
  own_trust: (api) =>
    api.ask('lead', 'POST', '/people/lead/trust', {
      sourceId: null,
      level: { trust: 'none', sampleShare: 10 },
      seenTrust: 'none',
    }),
  no_right_there: async (api) => {
    const { threadId } = await api.arrives();
    await api.store.write((tx) => tx.people.put(person('elsewhere', { rights: { x: 'answer' } })));
    const input = { assigneeId: 'elsewhere', seenAssigneeId: null };
    return api.ask('agent', 'POST', `/cases/${(await api.caseOf(threadId)).id}/assign`, input);
  },
  last_admin: (api) => api.ask('admin', 'POST', '/people/admin/let-go', { seenVersion: 0 }),
  news_to_pass_on: async (api) => {
    const { threadId } = await api.arrives();
    const draft = { text: 'Напишу', dueAt: '2026-12-01T10:00:00Z' };
    await api.ok('agent', 'POST', `/cases/${(await api.caseOf(threadId)).id}/promises`, draft);
    return api.ask('admin', 'POST', '/people/agent/let-go', { seenVersion: 0 });
  },
  own_reply: async (api) => {
    const { threadId, id } = await api.arrives();
    const reply = await api.sends('lead', threadId, { askReview: true });
    return api.ask('lead', 'POST', `/replies/${reply.id}/approve`, {
      seenVersion: reply.version,
      lastSeenMessageId: id,
    });
  },
  not_found: (api) => api.ask('agent', 'GET', '/threads/th_nowhere'),
  version_conflict: async (api) => {
    const { threadId } = await api.arrives();
    return api.resolve('agent', threadId, { seenVersion: 99 });
  },
  file_unavailable: async (api) => {
    const { path } = await attached(api);
    api.files.answerNext({ state: 'unavailable', reason: 'the host could not be reached' });
    return api.ask('agent', 'GET', path);
  },
  file_too_large: async (api) => {
    const { path } = await attached(api);
    api.files.answerNext({ state: 'too-large' });
    return api.ask('agent', 'GET', path);
  },
  key_reused: async (api) => {
    const { threadId } = await api.arrives();
    await api.sends('agent', threadId, { clientKey: 'press-0001', text: 'Одно' });
    return api.send('agent', threadId, { clientKey: 'press-0001', text: 'Другое' });
  },
  thread_moved_on: async (api) => {
    const { threadId } = await api.arrives();
    return api.send('agent', threadId, { lastSeenMessageId: null });
  },
  already_assigned: async (api) => {
    const { threadId } = await api.arrives();
    const { caseId } = (await api.thread(threadId)).row;
    const input = { assigneeId: 'agent', seenAssigneeId: 'colleague' };
    return api.ask('agent', 'POST', `/cases/${caseId}/assign`, input);
  },
  wrong_state: async (api) => {
    const { threadId } = await api.arrives();
    const { caseId } = (await api.thread(threadId)).row;
    return api.ask('agent', 'POST', `/cases/${caseId}/reopen`, {});
  },
  too_late: async (api) => {
    const { threadId } = await api.arrives();
    const { id } = await api.sends('agent', threadId);
    await api.deliver();
    return api.ask('agent', 'POST', `/replies/${id}/undo`);
  },
  unsent_reply: async (api) => {
    const { threadId } = await api.arrives();
    await api.sends('agent', threadId);
    return api.resolve('agent', threadId, { close: true, outcome: 'listened' });
  },
  same_thread: async (api) => {
    const { threadId } = await api.arrives();
    const input = { otherThreadId: threadId, basis: 'agent' };
    return api.ask('agent', 'POST', `/threads/${threadId}/links`, input);
  },
  whole_case: async (api) => {
    const { threadId, id } = await api.arrives();
    const { caseId } = (await api.thread(threadId)).row;
    return api.ask('agent', 'POST', `/cases/${caseId}/split`, { messageIds: [id] });
  },
  payload_too_large: (api) => raw(api, JSON.stringify({ text: 'a'.repeat(maxBytes) })),
  unsupported_media_type: (api) => raw(api, 'id,text\n1,hi', 'text/csv'),
  empty_reply: async (api) => {
    const { threadId } = await api.arrives();
    return api.send('agent', threadId, { text: ' ' });
  },
  reply_too_long: async (api) => {
    const { threadId } = await api.arrives({ platform: 'x' }, 'x');
    return api.send('agent', threadId, { text: 'a'.repeat(281) });
  },
  source_closed: async (api) => {
    const { threadId } = await api.arrives({ platform: 'rbc.ru' }, 'news');
    return api.send('agent', threadId);
  },
  place_unknown: async (api) => {
    const { threadId, id } = await api.arrives();
    const place = { sourceId: 'x', visibility: 'public', inReplyToId: id } as const;
    return api.send('agent', threadId, { place });
  },
  guidance_block: async (api) => {
    const { threadId } = await api.arrives();
    return api.send('agent', threadId, { text: 'Карта 4111 1111 1111 1111 готова' });
  },
  unchangeable: async (api) => {
    const { id, version } = await posted(api, { platform: 'x' }, 'x');
    return api.ask('agent', 'POST', `/messages/${id}/correct`, {
      text: 'Иначе',
      seenVersion: version,
    });
  },
  lead_reads_first: async (api) => {
    const { id, version } = await posted(api, { platform: 'chat', visibility: 'private' }, 'chat');
    const trust = { sourceId: null, level: { trust: 'every-reply', sampleShare: 10 } };
    await api.ok('lead', 'POST', '/people/agent/trust', { ...trust, seenTrust: 'none' });
    return api.ask('agent', 'POST', `/messages/${id}/correct`, {
      text: 'Иначе',
      seenVersion: version,
    });
  },
  time_in_past: async (api) => {
    const { threadId } = await api.arrives();
    const promise = { text: 'Напишу', dueAt: '2020-01-01T00:00:00Z' };
    return api.send('agent', threadId, { promise });
  },
  reason_needed: async (api) => {
    const { threadId } = await api.arrives();
    const { id } = await api.caseOf(threadId);
    const draft = { text: 'Напишу', dueAt: '2026-12-01T10:00:00Z' };
    const made = await api.ok<{ id: string }>('agent', 'POST', `/cases/${id}/promises`, draft);
    return api.ask('agent', 'POST', `/promises/${made.id}/close`, { how: 'withdrawn' });
  },
  file_kind: async (api) => {
    const { threadId } = await api.arrives();
    const page = new TextEncoder().encode('<!doctype html>');
    return api.ask('agent', 'POST', `/threads/${threadId}/files`, page);
  },
  too_many_files: async (api) => {
    const { threadId } = await api.arrives();
    for (let count = 0; count < 40; count += 1) await putFile(api, 'agent', threadId);
    const picture = new TextEncoder().encode('%PDF-1.7');
    return api.ask('agent', 'POST', `/threads/${threadId}/files`, picture);
  },
  file_unknown: async (api) => {
    const { threadId } = await api.arrives();
    return api.send('agent', threadId, { fileIds: ['nowhere'] });
  },
  files_refused: async (api) => {
    const { threadId } = await api.arrives({ platform: 'banki.ru' }, 'review');
    return api.send('agent', threadId, { fileIds: [(await putFile(api, 'agent', threadId)).id] });
  },
  files_unlooked: async (api) => {
    const { threadId } = await api.arrives();
    return api.send('agent', threadId, { fileIds: [(await putFile(api, 'agent', threadId)).id] });
  },
  block_stands: (api) =>
    api.ask('admin', 'PUT', '/rules/pii-card', { sourceId: null, lang: null, severity: 'warn' }),
  evidence_needed: async (api) => {
    const { threadId } = await api.arrives();
    return api.resolve('agent', threadId, { close: true, customerConfirms: true });
  },
};

/** What a caller is told when something is wrong, and what was kept. */
export function describeErrors(start: Start): void {
  test.each(Object.entries(provocations))('%s has its status and words', async (code, provoke) => {
    const answer = await provoke(await start());
    const error = expectRefused(answer, code as ErrorCode);
    expect(error.message).toMatch(/^[A-Z].+\.$/);
    expect(Object.keys(answer.body as ErrorBody)).toEqual(['error']);
  });

  test('what breaks below is told as ours, without what broke, and nothing is kept', async () => {
    const complaint = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const api = await start(breaking);
    const answer = await api.ask('agent', 'POST', '/sources', { channel: 'x', name: 'x' });
    expectRefused(answer, 'forbidden');
    const broken = await api.ask('lead', 'POST', '/sources', { channel: 'x', name: 'x' });
    expect(broken.status).toBe(errorStatus.internal);
    expect(broken.body).toEqual({
      error: { code: 'internal', message: expect.not.stringContaining('disk') },
    });
    expect(complaint).toHaveBeenCalledWith(expect.objectContaining({ message: 'disk full' }));
    complaint.mockRestore();
    expect((await api.ask('lead', 'GET', '/me')).status).toBe(200);
  });

  test('a body that is too large is refused before it is read, however it is sent', async () => {
    const api = await start();
    const large = JSON.stringify({ text: 'a'.repeat(maxBytes) });
    const error = expectRefused(await raw(api, large), 'payload_too_large');
    expect(error.details).toEqual({ maxBytes });
    const announced = { 'content-length': String(maxBytes + 1) };
    expectRefused(await raw(api, '{}', 'application/json', announced), 'payload_too_large');
    const chunks = new Blob(Array(20).fill('a'.repeat(100_000))).stream();
    expectRefused(await raw(api, chunks), 'payload_too_large');
  });

  test('a body of just under a mebibyte is read', async () => {
    const api = await start();
    const item = mention('1', { ext: { note: '' } });
    const batch = { spec: 'mention/1', source: 'vk', items: [item] };
    const room = maxBytes - new TextEncoder().encode(JSON.stringify(batch)).length;
    item.ext = { note: 'a'.repeat(room) };
    const answer = await raw(api, JSON.stringify(batch));
    expect(answer.body).toMatchObject({ results: [{ code: 'accepted' }] });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'text/json', 'application/jsonp'])(
    '%s is not what the API reads',
    async (type) => {
      const api = await start();
      expectRefused(await raw(api, '{}', type), 'unsupported_media_type');
    },
  );

  test.each(['application/json; charset=utf-8', 'Application/JSON'])('%s is', async (type) => {
    const api = await start();
    const batch = { spec: 'mention/1', source: 'vk', items: [mention('1')] };
    expect((await raw(api, JSON.stringify(batch), type)).status).toBe(200);
  });

  test('a body without a type is refused, no body where one is needed too', async () => {
    const api = await start();
    const headers = { 'x-person': 'agent' };
    const body = new Blob(['{}']).stream();
    for (const init of [{ body, duplex: 'half' }, {}]) {
      const response = await api.request('/api/mentions', { method: 'POST', headers, ...init });
      expect(response.status).toBe('body' in init ? 415 : 400);
    }
  });

  test.each(['', 'null', '"text"', '[1]', 'nul', '{"spec":"mention/1"'])(
    'a body of %j is refused in words of the contract',
    async (body) => {
      const api = await start();
      const answer = await raw(api, body);
      expect(answer.status).toBe(400);
      expect((answer.body as ErrorBody).error.code).toMatch(/^(malformed_json|validation_failed)$/);
    },
  );

  test('unknown fields are refused by their place, whatever the endpoint', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const { caseId } = (await api.thread(threadId)).row;
    const seen = { assigneeId: null, seenAssigneeId: null };
    for (const [method, path, body] of [
      ['POST', `/threads/${threadId}/notes`, { text: 'а', loud: true }],
      ['PUT', `/threads/${threadId}/draft`, { text: 'а', place: null, loud: true }],
      ['POST', `/cases/${caseId}/assign`, { ...seen, loud: true }],
      ['POST', `/cases/${caseId}/reopen`, { loud: true }],
      ['POST', '/sources', { channel: 'x', name: 'x', loud: true }],
    ] as const) {
      const error = expectRefused(await api.ask('lead', method, path, body), 'validation_failed');
      expect(error.issues?.[0]?.message).toContain('loud');
    }
  });

  test('issues name the field by its dotted path', async () => {
    const api = await start();
    const { threadId } = await api.arrives();
    const place = { sourceId: '', visibility: 'loud', inReplyToId: 'm' };
    const path = `/threads/${threadId}/draft`;
    const error = expectRefused(
      await api.ask('agent', 'PUT', path, { text: 'а', place }),
      'validation_failed',
    );
    expect(error.issues?.map((issue) => issue.path)).toEqual([
      'place.sourceId',
      'place.visibility',
    ]);
  });
}

/** A request as no honest client makes it. */
async function raw(
  api: Harness,
  body: BodyInit,
  type = 'application/json',
  headers: Record<string, string> = {},
): Promise<Answer> {
  const init = {
    method: 'POST',
    headers: { 'x-person': 'agent', 'content-type': type, ...headers },
    body,
    duplex: 'half',
  };
  const response = await api.request('/api/mentions', init);
  return { status: response.status, body: await response.json(), headers: response.headers };
}

/** A store that reads and cannot write. */
function breaking(store: Store): Store {
  return {
    ...store,
    write: async () => {
      throw new Error('disk full');
    },
  };
}
