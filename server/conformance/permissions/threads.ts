import type { Case } from '#contract/case.ts';
import { attached } from '../attachments.ts';
import { inChat, posted } from '../posted.ts';
import { care, admins, onThread, onCase, twoMessages, type Permission } from './permission.ts';

/** Threads, cases and links. */
export const threadPermissions: Record<string, Permission> = {
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
  'POST /api/threads/{id}/guidance': onThread('/guidance', { kind: 'not-here', rule: 'wordy' }),
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
  'POST /api/messages/{id}/correct': onOwnPost('correct', { text: 'Уже исправила. Анна' }),
  'POST /api/messages/{id}/remove': onOwnPost('remove'),
  'POST /api/threads/{id}/notes': onThread('/notes', { text: 'заметка' }),
  'PUT /api/threads/{id}/draft': onThread('/draft', { text: 'черновик', place: null }),
  'DELETE /api/threads/{id}/draft': onThread('/draft'),
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
};

function onOwnPost(verb: string, input: object = {}): Permission {
  return {
    allowed: care,
    prepare: async (api, person) => {
      const { id, version: seenVersion } = await posted(api, ...inChat, person);
      return [`/messages/${id}/${verb}`, { ...input, seenVersion }];
    },
  };
}
