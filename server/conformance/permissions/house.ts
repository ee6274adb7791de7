import { nights } from '../calendars.ts';
import { mention } from '../factories.ts';
import { aMeasure } from '../measures.ts';
import { everybody, care, leads, admins, type Permission } from './permission.ts';

/** The team, its sources, its rules and its own settings. */
export const housePermissions: Record<string, Permission> = {
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
  'GET /api/rule-settings': { allowed: care, prepare: async () => ['/rule-settings'] },
  'GET /api/rules': { allowed: leads, prepare: async () => ['/rules'] },
  'PUT /api/rules/{id}': {
    allowed: leads,
    prepare: async () => ['/rules/wordy', { sourceId: null, lang: null, severity: 'note' }],
  },
  'PUT /api/presence': {
    allowed: care,
    prepare: async (api) => [
      '/presence',
      { windowId: 'window-1', threadId: (await api.arrives()).threadId, isTyping: false },
    ],
  },
  'GET /api/events': { allowed: everybody, prepare: async () => ['/events'] },
  'GET /api/retention': { allowed: admins, prepare: async () => ['/retention'] },
  'PUT /api/retention': {
    allowed: admins,
    prepare: async () => ['/retention', { days: 365, seenVersion: 0 }],
  },
};
