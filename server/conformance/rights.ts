import { expect, test } from 'vitest';
import type { Person, Right } from '#contract/person.ts';
import { documentedRoutes } from './contract-check.ts';
import type { Harness, Start } from './harness.ts';
import { elsewhere, narrowPeople, startNarrow } from './narrow-people.ts';
import { permissions } from './roles.ts';

/**
 * What is needed of somebody with rights in some sources, whose role may. `every`: whoever does this has to
 * see every source. `none`: everybody may ask, and is answered what they see.
 */
type Needed = Right | 'every' | 'none';

interface Rule {
  needs: Needed;
  /** What becomes of a request that is about a closed source. */
  elsewhere: 'not-found' | 'as-ever';
}

const thereOrNot = (needs: Right): Rule => ({ needs, elsewhere: 'not-found' });
const read = thereOrNot('read');
const answer = thereOrNot('answer');
const review = thereOrNot('review');
const open: Rule = { needs: 'none', elsewhere: 'as-ever' };
const every: Rule = { needs: 'every', elsewhere: 'as-ever' };

/** Every route of the document; one that is missing here fails the first test. */
export const rules: Record<string, Rule> = {
  'GET /api/me': open,
  'PUT /api/me/undo-time': open,
  'GET /api/people': open,
  'GET /api/trust': open,
  'POST /api/people/{id}/trust': every,
  'PATCH /api/people/{id}': every,
  'GET /api/people/{id}/duties': every,
  'POST /api/people/{id}/let-go': every,
  'POST /api/people/{id}/let-in': every,
  'GET /api/sources': open,
  'POST /api/sources': every,
  'PATCH /api/sources/{id}': review,
  'GET /api/measures': open,
  'POST /api/measures': every,
  'PUT /api/measures/{id}': every,
  'GET /api/calendars': open,
  'PUT /api/calendars/{id}': every,
  'POST /api/mentions': every,
  'GET /api/threads': open,
  'GET /api/views': open,
  'POST /api/bulk': open,
  'POST /api/bulk/undo': open,
  'GET /api/saved-views': open,
  'POST /api/saved-views': open,
  'DELETE /api/saved-views/{id}': open,
  'GET /api/review': open,
  'GET /api/recent-replies': open,
  'GET /api/rule-settings': open,
  'GET /api/rules': open,
  'PUT /api/rules/{id}': every,
  'POST /api/threads/{id}/guidance': answer,
  'PUT /api/presence': read,
  'GET /api/events': open,
  'GET /api/threads/{id}': read,
  'GET /api/threads/{id}/messages': read,
  'GET /api/threads/{id}/landmark': read,
  'GET /api/threads/{id}/log': read,
  'GET /api/threads/{id}/away': read,
  'PUT /api/threads/{id}/seen': read,
  'POST /api/messages/{id}/show': answer,
  'POST /api/messages/{id}/correct': answer,
  'POST /api/messages/{id}/remove': answer,
  'GET /api/attachments/{id}': read,
  'GET /api/waves': open,
  'POST /api/threads/{id}/facts': answer,
  'DELETE /api/facts/{id}': answer,
  'POST /api/threads/{id}/notes': answer,
  'PUT /api/threads/{id}/draft': answer,
  'DELETE /api/threads/{id}/draft': answer,
  'POST /api/threads/{id}/replies': answer,
  'GET /api/threads/{id}/replies': answer,
  'POST /api/threads/{id}/links': answer,
  'DELETE /api/links/{id}': answer,
  'GET /api/links/{id}/plan': answer,
  'POST /api/hints/{id}/answer': answer,
  'POST /api/cases/{id}/assign': answer,
  'POST /api/cases/{id}/promises': answer,
  'POST /api/cases/{id}/missed': answer,
  'POST /api/cases/{id}/satisfaction': answer,
  'POST /api/cases/{id}/appeal': answer,
  'POST /api/cases/{id}/invitations': answer,
  'POST /api/cases/{id}/triage': answer,
  'POST /api/cases/{id}/resolve': answer,
  'POST /api/cases/{id}/reopen': answer,
  'POST /api/cases/{id}/reopen/undo': answer,
  'POST /api/cases/{id}/split': answer,
  'POST /api/cases/{id}/messages': answer,
  'POST /api/cases/{id}/join': answer,
  'POST /api/cases/{id}/separate': answer,
  'POST /api/cases/{id}/parts': answer,
  'POST /api/threads/{id}/export': every,
  'POST /api/threads/{id}/erase': every,
  'GET /api/retention': every,
  'PUT /api/retention': every,
  'GET /api/parts': open,
  'POST /api/parts/{id}/answer': read,
  'POST /api/parts/{id}/give': answer,
  'POST /api/parts/{id}/withdraw': answer,
  'POST /api/promises/hand-over': open,
  'POST /api/promises/take-back': open,
  'GET /api/promises/counts': open,
  'GET /api/promises/own': open,
  'POST /api/promises/{id}/close': answer,
  'POST /api/promises/{id}/told': answer,
  'POST /api/threads/{id}/files': answer,
  'GET /api/files/{id}': answer,
  'DELETE /api/files/{id}': answer,
  'GET /api/replies/{id}': answer,
  'POST /api/replies/{id}/undo': answer,
  'POST /api/replies/{id}/withdraw': answer,
  'POST /api/replies/{id}/retry': answer,
  'POST /api/replies/{id}/confirm': answer,
  'POST /api/replies/{id}/approve': review,
  'POST /api/replies/{id}/return': review,
};

/** Both sides of a hint lie in one source here. */
const twins: Record<string, (typeof permissions)[string]['prepare']> = {
  'POST /api/hints/{id}/answer': async (api) => {
    const author = { handle: 'petr_kuznetsov', name: 'Пётр Кузнецов' };
    await api.arrives({ author: { ...author, id: '1', scope: 'a' } });
    const { threadId } = await api.arrives({ author: { ...author, id: '2', scope: 'b' } });
    const [hint] = (await api.thread(threadId)).hints;
    return [`/hints/${hint?.id}/answer`, { threadId, answer: 'different' }];
  },
};

/** Made before in the closed source by other means than a message that arrives. */
const named: Record<string, [path: string, body: unknown]> = {
  'PATCH /api/sources/{id}': ['/sources/x', { policy: 'off', seenVersion: 1 }],
};

const ladder: readonly Right[] = ['read', 'answer', 'review'];

export function describeRights(start: Start): void {
  test('every route of the document says what right it needs', async () => {
    const api = await start();
    const routes = documentedRoutes(api.app).map(({ name }) => name);
    expect(Object.keys(rules).sort()).toEqual(routes.sort());
  });

  test.each(Object.keys(rules))('%s in an open source, by each right', async (route) => {
    for (const person of narrowPeople) {
      const isAllowed = mayAsk(route, person);
      const api = await startNarrow(start);
      const [path, body] = await prepare(api, route, isAllowed ? person.id : 'agent');
      const head = await api.store.log.head();
      const { status } = await ask(api, person.id, route, path, body);
      const isChanged = (await api.store.log.head()) !== head;
      const expected = isAllowed ? [[200, 201, 204], isChanged] : [[403], false];
      expect([person.id, ...expected]).toEqual([
        person.id,
        expect.arrayContaining([status]),
        isChanged,
      ]);
    }
  });

  const about = Object.keys(rules).filter((route) => rules[route]?.elsewhere === 'not-found');

  test.each(about)(
    '%s in a closed source is answered like one that is not there',
    async (route) => {
      const api = await startNarrow(start);
      const [path, body] = named[route] ?? (await prepare(elsewhere(api), route, 'agent'));
      const head = await api.store.log.head();
      for (const person of narrowPeople) {
        const refused = await ask(api, person.id, route, path, body);
        const isOfRole = permissions[route]?.allowed.includes(person.role);
        expect([person.id, refused.status]).toEqual([person.id, isOfRole ? 404 : 403]);
        const nowhere = await ask(api, person.id, route, ...withoutIds(path, body));
        expect(refused).toEqual(nowhere);
      }
      expect(await api.store.log.head()).toBe(head);
    },
  );
}

function mayAsk(route: string, { role, rights = {} }: Person): boolean {
  const needs = rules[route]?.needs ?? 'every';
  if (!permissions[route]?.allowed.includes(role) || needs === 'every') return false;
  return needs === 'none' || ladder.indexOf(rights.vk ?? 'read') >= ladder.indexOf(needs);
}

async function prepare(
  api: Harness,
  route: string,
  person: string,
): Promise<[path: string, body?: unknown]> {
  const made = await (twins[route] ?? permissions[route]?.prepare)?.(api, person);
  if (!made) throw new Error(`nothing is prepared for ${route}`);
  return made;
}

/** The feed never ends by itself, so its body is not waited for. */
async function ask(api: Harness, person: string, route: string, path: string, body?: unknown) {
  const [method = ''] = route.split(' ');
  if (path !== '/events') {
    const { status, body: answered } = await api.ask(person, method, path, body);
    return { status, answered };
  }
  const response = await api.request('/api/events', { headers: { 'x-person': person } });
  await response.body?.cancel();
  return { status: response.status, answered: undefined };
}

/** The same request about what never was. */
function withoutIds(path: string, body: unknown): [path: string, body?: unknown] {
  const isNamedInBody = path === '/presence';
  if (isNamedInBody) return [path, { ...(body as object), threadId: 'nowhere' }];
  return [path.replace(/^(\/\w+\/)[^/?]+/, '$1nowhere'), body];
}
