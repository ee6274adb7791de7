import { putFile } from '../reply-files.ts';
import { care, leads, onThread, ownReply, asked, promised, type Permission } from './permission.ts';

/** Replies, promises and questions to experts. */
export const replyPermissions: Record<string, Permission> = {
  'GET /api/review': { allowed: care, prepare: async () => ['/review'] },
  'GET /api/recent-replies': { allowed: care, prepare: async () => ['/recent-replies'] },
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
  'GET /api/threads/{id}/replies': {
    allowed: care,
    prepare: async (api) => [
      `/threads/${(await api.arrives()).threadId}/replies?clientKey=press-0001`,
    ],
  },
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
  'POST /api/threads/{id}/files': onThread('/files', new TextEncoder().encode('%PDF-1.7')),
  'GET /api/files/{id}': {
    allowed: care,
    prepare: async (api, person) => {
      const { threadId } = await api.arrives();
      return [`/files/${(await putFile(api, person, threadId)).id}`];
    },
  },
  'DELETE /api/files/{id}': {
    allowed: care,
    prepare: async (api, person) => {
      const { threadId } = await api.arrives();
      return [`/files/${(await putFile(api, person, threadId)).id}`];
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
