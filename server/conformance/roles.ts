import { expect, test } from 'vitest';
import type { Case } from '#contract/case.ts';
import type { Role } from '#contract/person.ts';
import { attached } from './attachments.ts';
import { documentedRoutes } from './contract-check.ts';
import { nights } from './calendars.ts';
import { mention } from './factories.ts';
import { aMeasure } from './measures.ts';
import type { Harness, Start } from './harness.ts';
import { expectRefused } from './wire.ts';

const roles: readonly Role[] = ['agent', 'lead', 'expert', 'admin'];
const everybody: readonly Role[] = roles;
const care: readonly Role[] = ['agent', 'lead', 'admin'];
const leads: readonly Role[] = ['lead', 'admin'];
const admins: readonly Role[] = ['admin'];

interface Permission {
  allowed: readonly Role[];
  /** What an allowed person asks, with all it needs made before: path and body. */
  prepare(api: Harness, person: string): Promise<[path: string, body?: unknown]>;
}

/** Who may do what: every route of the document, with a request that succeeds for whoever may make it. */
export const permissions: Record<string, Permission> = {
  'GET /api/me': { allowed: everybody, prepare: async () => ['/me'] },
  'PUT /api/me/undo-time': {
    allowed: everybody,
    prepare: async () => ['/me/undo-time', { seconds: 20 }],
  },
  'GET /api/people': { allowed: everybody, prepare: async () => ['/people'] },
  'GET /api/trust': { allowed: leads, prepare: async () => ['/trust'] },
  'POST /api/people/{id}/trust': {
    allowed: leads,
    prepare: async () => [
      '/people/probation/trust',
      {
        sourceId: null,
        level: { trust: 'risky', sampleShare: 10 },
        seenTrust: 'every-reply',
      },
    ],
  },
  'PATCH /api/people/{id}': {
    allowed: admins,
    prepare: async () => [
      '/people/agent',
      { role: 'lead', rights: { vk: 'read' }, seenVersion: 0 },
    ],
  },
  'GET /api/people/{id}/duties': {
    allowed: admins,
    prepare: async () => ['/people/agent/duties'],
  },
  'POST /api/people/{id}/let-go': {
    allowed: admins,
    prepare: async () => ['/people/colleague/let-go', { seenVersion: 0 }],
  },
  'POST /api/people/{id}/let-in': {
    allowed: admins,
    prepare: async (api) => {
      await api.ok('admin', 'POST', '/people/colleague/let-go', { seenVersion: 0 });
      return ['/people/colleague/let-in', { seenVersion: 1 }];
    },
  },
  'GET /api/sources': { allowed: everybody, prepare: async () => ['/sources'] },
  'POST /api/sources': {
    allowed: leads,
    prepare: async () => ['/sources', { channel: 'ok', name: 'ОК' }],
  },
  'PATCH /api/sources/{id}': {
    allowed: leads,
    prepare: async () => ['/sources/vk', { policy: 'off', seenVersion: 1 }],
  },
  'GET /api/measures': { allowed: care, prepare: async () => ['/measures'] },
  'POST /api/measures': { allowed: leads, prepare: async () => ['/measures', aMeasure] },
  'PUT /api/measures/{id}': {
    allowed: leads,
    prepare: async (api) => {
      const { id } = await api.ok<{ id: string }>('lead', 'POST', '/measures', aMeasure);
      return [`/measures/${id}`, { ...aMeasure, isDone: true, seenVersion: 1 }];
    },
  },
  'GET /api/calendars': { allowed: care, prepare: async () => ['/calendars'] },
  'PUT /api/calendars/{id}': {
    allowed: leads,
    prepare: async () => ['/calendars/nights', { ...nights, seenVersion: 0 }],
  },
  'POST /api/mentions': {
    allowed: care,
    prepare: async () => ['/mentions', { spec: 'mention/1', items: [mention('1')] }],
  },
  'GET /api/threads': { allowed: care, prepare: async () => ['/threads?view=mine'] },
  'GET /api/views': { allowed: care, prepare: async () => ['/views'] },
  'POST /api/bulk': {
    allowed: care,
    prepare: async (api) => {
      const { threadId } = await api.arrives();
      return ['/bulk', { threadIds: [threadId], action: { kind: 'assign', assigneeId: null } }];
    },
  },
  'POST /api/bulk/undo': {
    allowed: care,
    prepare: async (api) => {
      const { threadId } = await api.arrives();
      const before = { status: 'new', assigneeId: null };
      return ['/bulk/undo', { items: [{ threadId, caseId: 'case_1', version: 1, before }] }];
    },
  },
  'GET /api/saved-views': { allowed: care, prepare: async () => ['/saved-views'] },
  'POST /api/saved-views': {
    allowed: care,
    prepare: async () => ['/saved-views', { name: 'ВК', isShared: false, filter: {} }],
  },
  'DELETE /api/saved-views/{id}': {
    allowed: care,
    prepare: async (api, person) => {
      const input = { name: 'ВК', isShared: false, filter: {} };
      const { id } = await api.ok<{ id: string }>(person, 'POST', '/saved-views', input);
      return [`/saved-views/${id}`];
    },
  },
  'GET /api/review': { allowed: care, prepare: async () => ['/review'] },
  'GET /api/recent-replies': { allowed: care, prepare: async () => ['/recent-replies'] },
  'GET /api/rule-settings': { allowed: care, prepare: async () => ['/rule-settings'] },
  'GET /api/rules': { allowed: leads, prepare: async () => ['/rules'] },
  'PUT /api/rules/{id}': {
    allowed: leads,
    prepare: async () => ['/rules/wordy', { sourceId: null, lang: null, severity: 'note' }],
  },
  'POST /api/threads/{id}/guidance': onThread('/guidance', { kind: 'not-here', rule: 'wordy' }),
  'PUT /api/presence': {
    allowed: care,
    prepare: async (api) => [
      '/presence',
      { windowId: 'window-1', threadId: (await api.arrives()).threadId, isTyping: false },
    ],
  },
  'GET /api/events': { allowed: everybody, prepare: async () => ['/events'] },
  'GET /api/threads/{id}': onThread(''),
  'GET /api/threads/{id}/messages': onThread('/messages'),
  'POST /api/messages/{id}/show': {
    allowed: care,
    prepare: async (api) => [`/messages/${(await api.arrives()).id}/show`],
  },
  'GET /api/attachments/{id}': {
    allowed: care,
    prepare: async (api) => [(await attached(api)).path],
  },
  'GET /api/threads/{id}/landmark': onThread('/landmark?at=2026-11-18T08:00:00Z'),
  'GET /api/threads/{id}/log': onThread('/log'),
  'GET /api/threads/{id}/away': onThread('/away'),
  'PUT /api/threads/{id}/seen': onThread('/seen', { seq: 1 }),
  'GET /api/waves': { allowed: care, prepare: async () => ['/waves'] },
  'POST /api/threads/{id}/facts': onThread('/facts', { kind: 'pinned', text: 'Звонит дочь' }),
  'DELETE /api/facts/{id}': {
    allowed: care,
    prepare: async (api) => {
      const { threadId } = await api.arrives();
      const { id } = await api.ok<{ id: string }>('agent', 'POST', `/threads/${threadId}/facts`, {
        kind: 'pinned',
        text: 'Звонит дочь',
      });
      return [`/facts/${id}`];
    },
  },
  'POST /api/threads/{id}/export': { ...onThread('/export'), allowed: admins },
  'POST /api/threads/{id}/erase': {
    allowed: admins,
    prepare: async (api) => {
      const { threadId } = await api.arrives();
      await api.resolve('agent', threadId, { close: true, outcome: 'listened' });
      return [`/threads/${threadId}/erase`, { reason: 'asked' }];
    },
  },
  'GET /api/retention': { allowed: admins, prepare: async () => ['/retention'] },
  'PUT /api/retention': {
    allowed: admins,
    prepare: async () => ['/retention', { days: 365, seenVersion: 0 }],
  },
  'POST /api/threads/{id}/notes': onThread('/notes', { text: 'заметка' }),
  'PUT /api/threads/{id}/draft': onThread('/draft', { text: 'черновик', place: null }),
  'DELETE /api/threads/{id}/draft': onThread('/draft'),
  'POST /api/threads/{id}/replies': {
    allowed: care,
    prepare: async (api) => {
      const { threadId, id } = await api.arrives();
      const { row, places } = await api.thread(threadId);
      const input = {
        clientKey: 'press-0001',
        caseId: row.caseId,
        text: 'Уже исправляю',
        place: places[0]?.place,
        lastSeenMessageId: id,
      };
      return [`/threads/${threadId}/replies`, input];
    },
  },
  'POST /api/threads/{id}/links': {
    allowed: care,
    prepare: async (api) => {
      const { threadId } = await api.arrives();
      const other = await api.arrives({ author: { id: '2' } });
      return [`/threads/${threadId}/links`, { otherThreadId: other.threadId, basis: 'agent' }];
    },
  },
  'DELETE /api/links/{id}': {
    allowed: care,
    prepare: async (api) => {
      const { threadId } = await api.arrives();
      const other = await api.arrives({ author: { id: '2' } });
      const input = { otherThreadId: other.threadId, basis: 'agent' };
      const link = await api.ok<{ id: string }>(
        'agent',
        'POST',
        `/threads/${threadId}/links`,
        input,
      );
      return [`/links/${link.id}`];
    },
  },
  'GET /api/links/{id}/plan': {
    allowed: care,
    prepare: async (api) => {
      const { threadId } = await api.arrives();
      const other = await api.arrives({ author: { id: '2' } });
      const input = { otherThreadId: other.threadId, basis: 'agent' };
      const made = await api.ok<{ id: string }>(
        'agent',
        'POST',
        `/threads/${threadId}/links`,
        input,
      );
      return [`/links/${made.id}/plan`];
    },
  },
  'POST /api/hints/{id}/answer': {
    allowed: care,
    prepare: async (api) => {
      const author = { handle: 'petr_kuznetsov', name: 'Пётр Кузнецов' };
      await api.arrives({ platform: 'x', author: { ...author, id: '1' } }, 'x');
      const { threadId } = await api.arrives({ author: { ...author, id: '2' } });
      const [hint] = (await api.thread(threadId)).hints;
      return [`/hints/${hint?.id}/answer`, { threadId, answer: 'different' }];
    },
  },
  'POST /api/cases/{id}/assign': onCase('/assign', { assigneeId: 'lead', seenAssigneeId: null }),
  'POST /api/cases/{id}/promises': onCase('/promises', {
    text: 'Напишу',
    dueAt: '2026-12-01T10:00:00Z',
  }),
  'POST /api/cases/{id}/missed': {
    allowed: care,
    prepare: async (api) => {
      const { threadId } = await api.arrives();
      const { body } = await api.resolve('agent', threadId);
      await api.ok('agent', 'POST', `/cases/${body.id}/reopen`, {});
      return [`/cases/${body.id}/missed`, { text: 'не тот счёт' }];
    },
  },
  'POST /api/cases/{id}/satisfaction': onCase('/satisfaction', { feeling: 'good', words: 'да' }),
  'POST /api/cases/{id}/appeal': {
    allowed: care,
    prepare: async (api) => {
      const { threadId } = await api.arrives();
      const { body } = await api.resolve('agent', threadId);
      return [`/cases/${body.id}/appeal`, { words: 'не согласна' }];
    },
  },
  'POST /api/cases/{id}/invitations': onCase('/invitations'),
  'POST /api/cases/{id}/triage': onCase('/triage', { kind: 'claim' }),
  'POST /api/cases/{id}/resolve': onCase('/resolve', {
    ourSideFixed: true,
    customerConfirms: false,
    close: false,
    seenVersion: 1,
  }),
  'POST /api/cases/{id}/reopen': {
    allowed: care,
    prepare: async (api) => {
      const { threadId } = await api.arrives();
      const { body } = await api.resolve('agent', threadId);
      return [`/cases/${body.id}/reopen`, {}];
    },
  },
  'POST /api/cases/{id}/reopen/undo': {
    allowed: care,
    prepare: async (api, as) => {
      const { threadId } = await api.arrives();
      const { body } = await api.resolve('agent', threadId);
      const again = await api.ok<Case>(as, 'POST', `/cases/${body.id}/reopen`, {});
      return [`/cases/${body.id}/reopen/undo`, { seenVersion: again.version }];
    },
  },
  'POST /api/cases/{id}/split': {
    allowed: care,
    prepare: async (api) => {
      const { caseId, second } = await twoMessages(api);
      return [`/cases/${caseId}/split`, { messageIds: [second] }];
    },
  },
  'POST /api/cases/{id}/messages': {
    allowed: care,
    prepare: async (api) => {
      const { caseId, second } = await twoMessages(api);
      return [`/cases/${caseId}/messages`, { messageIds: [second] }];
    },
  },
  'POST /api/cases/{id}/join': {
    allowed: care,
    prepare: async (api) => {
      const { caseId, second } = await twoMessages(api);
      const fresh = await api.ok<Case>('agent', 'POST', `/cases/${caseId}/split`, {
        messageIds: [second],
      });
      return [`/cases/${fresh.id}/join`, { intoId: caseId, seenVersion: fresh.version }];
    },
  },
  'POST /api/cases/{id}/separate': {
    allowed: care,
    prepare: async (api) => {
      const { caseId, second } = await twoMessages(api);
      const { id, version } = await api.ok<Case>('agent', 'POST', `/cases/${caseId}/split`, {
        messageIds: [second],
      });
      const input = { intoId: caseId, seenVersion: version };
      await api.ok('agent', 'POST', `/cases/${id}/join`, input);
      return [`/cases/${id}/separate`];
    },
  },
  'POST /api/cases/{id}/parts': onCase('/parts', {
    expertId: 'expert',
    question: 'Почему комиссия?',
    dueAt: '2026-12-01T10:00:00Z',
  }),
  'GET /api/parts': { allowed: ['expert'], prepare: async () => ['/parts'] },
  'POST /api/parts/{id}/answer': {
    allowed: ['expert'],
    prepare: async (api, person) => {
      const { id, version } = await asked(api, person);
      return [`/parts/${id}/answer`, { text: 'Это сбой', seenVersion: version }];
    },
  },
  'POST /api/parts/{id}/give': {
    allowed: care,
    prepare: async (api) => {
      const { id, version } = await asked(api);
      const dueAt = '2026-11-18T11:00:00.000Z';
      return [`/parts/${id}/give`, { expertId: 'second-expert', dueAt, seenVersion: version }];
    },
  },
  'POST /api/parts/{id}/withdraw': {
    allowed: care,
    prepare: async (api) => [`/parts/${(await asked(api)).id}/withdraw`],
  },
  'POST /api/promises/hand-over': {
    allowed: care,
    prepare: async () => ['/promises/hand-over', { toId: 'colleague' }],
  },
  'POST /api/promises/take-back': {
    allowed: care,
    prepare: async () => ['/promises/take-back'],
  },
  'GET /api/promises/counts': { allowed: leads, prepare: async () => ['/promises/counts'] },
  'GET /api/promises/own': { allowed: care, prepare: async () => ['/promises/own'] },
  'POST /api/promises/{id}/close': {
    allowed: care,
    prepare: async (api) => [`/promises/${await promised(api)}/close`, { how: 'kept' }],
  },
  'POST /api/promises/{id}/told': {
    allowed: care,
    prepare: async (api) => {
      const id = await promised(api);
      const withdrawal = { how: 'withdrawn', note: 'Решение за другим банком' };
      await api.ok('agent', 'POST', `/promises/${id}/close`, withdrawal);
      return [`/promises/${id}/told`];
    },
  },
  'GET /api/replies/{id}': {
    allowed: care,
    prepare: async (api, person) => [`/replies/${(await ownReply(api, person)).id}`],
  },
  'POST /api/replies/{id}/undo': {
    allowed: care,
    prepare: async (api, person) => [`/replies/${(await ownReply(api, person)).id}/undo`],
  },
  'POST /api/replies/{id}/withdraw': {
    allowed: care,
    prepare: async (api, person) => {
      const { id } = await ownReply(api, person, { askReview: true });
      return [`/replies/${id}/withdraw`];
    },
  },
  'POST /api/replies/{id}/retry': {
    allowed: care,
    prepare: async (api, person) => {
      const { id } = await ownReply(api, person);
      api.outbound.answerNext({ state: 'failed', code: 'rate', reason: 'too many posts' });
      await api.deliver();
      return [`/replies/${id}/retry`];
    },
  },
  'POST /api/replies/{id}/confirm': {
    allowed: care,
    prepare: async (api, person) => {
      const { threadId } = await api.arrives({ platform: 'banki.ru' }, 'review');
      const { id } = await api.sends(person, threadId);
      return [`/replies/${id}/confirm`, { outcome: 'posted' }];
    },
  },
  'POST /api/replies/{id}/approve': {
    allowed: leads,
    prepare: async (api) => {
      const { threadId, id } = await api.arrives();
      const reply = await api.sends('probation', threadId);
      const seen = { seenVersion: reply.version, lastSeenMessageId: id };
      return [`/replies/${reply.id}/approve`, seen];
    },
  },
  'POST /api/replies/{id}/return': {
    allowed: leads,
    prepare: async (api) => {
      const { threadId } = await api.arrives();
      const reply = await api.sends('probation', threadId);
      const input = { seenVersion: reply.version, comment: 'Теплее' };
      return [`/replies/${reply.id}/return`, input];
    },
  },
};

const table = Object.entries(permissions).flatMap(([route, { allowed }]) =>
  roles.map((role) => ({ route, role, isAllowed: allowed.includes(role) })),
);

/** Undefined for what the document does not name. */
export function mayUse(route: string): readonly Role[] | undefined {
  return permissions[route]?.allowed;
}

export function describeRoles(start: Start): void {
  test('every route of the document says who may use it', async () => {
    const api = await start();
    const routes = documentedRoutes(api.app).map(({ name }) => name);
    expect(Object.keys(permissions).sort()).toEqual(routes.sort());
  });

  test.each(table.filter(({ isAllowed }) => isAllowed))(
    '$route by $role',
    async ({ route, role }) => {
      const api = await start();
      const [path, body] = (await permissions[route]?.prepare(api, role)) ?? [''];
      expect([200, 201, 204]).toContain(await statusOf(api, role, route, path, body));
    },
  );

  test.each(table.filter(({ isAllowed }) => !isAllowed))(
    '$route by $role is refused and nothing happens',
    async ({ route, role }) => {
      const api = await start();
      const [path, body] = (await permissions[route]?.prepare(api, 'agent')) ?? [''];
      const head = await api.store.log.head();
      expect(await statusOf(api, role, route, path, body)).toBe(403);
      expect(await api.store.log.head()).toBe(head);
    },
  );

  test.each(Object.keys(permissions))('%s by nobody is refused', async (route) => {
    const api = await start();
    const [path, body] = (await permissions[route]?.prepare(api, 'agent')) ?? [''];
    const [method = ''] = route.split(' ');
    expectRefused(await api.ask(null, method, path, body), 'unauthenticated');
  });
}

/** The feed never ends by itself, so its body is not waited for. */
async function statusOf(api: Harness, role: Role, route: string, path: string, body: unknown) {
  const [method = ''] = route.split(' ');
  if (path !== '/events') return (await api.ask(role, method, path, body)).status;
  const response = await api.request('/api/events', { headers: { 'x-person': role } });
  await response.body?.cancel();
  return response.status;
}

function onThread(tail: string, body?: unknown): Permission {
  return {
    allowed: care,
    prepare: async (api) => [`/threads/${(await api.arrives()).threadId}${tail}`, body],
  };
}

function onCase(tail: string, body?: unknown): Permission {
  return {
    allowed: care,
    prepare: async (api) => {
      const { threadId } = await api.arrives();
      return [`/cases/${(await api.caseOf(threadId)).id}${tail}`, body];
    },
  };
}

async function ownReply(
  api: Harness,
  person: string,
  change?: Parameters<Harness['sends']>[2],
): Promise<{ id: string }> {
  return api.sends(person, (await api.arrives()).threadId, change);
}

/** One case of two messages. */
async function twoMessages(api: Harness): Promise<{ caseId: string; second: string }> {
  const { threadId } = await api.arrives();
  const { id: second } = await api.arrives();
  return { caseId: (await api.caseOf(threadId)).id, second };
}

async function asked(api: Harness, person = ''): Promise<{ id: string; version: number }> {
  const { threadId } = await api.arrives();
  const { id } = await api.caseOf(threadId);
  return api.ok('agent', 'POST', `/cases/${id}/parts`, {
    expertId: person.endsWith('expert') ? person : 'expert',
    question: 'Почему комиссия?',
    dueAt: '2026-12-01T10:00:00Z',
  });
}

async function promised(api: Harness): Promise<string> {
  const { threadId } = await api.arrives();
  const { caseId } = (await api.thread(threadId)).row;
  const draft = { text: 'Напишу', dueAt: '2026-12-01T10:00:00Z' };
  return (await api.ok<{ id: string }>('agent', 'POST', `/cases/${caseId}/promises`, draft)).id;
}
