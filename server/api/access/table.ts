import { careRoles, leadRoles } from '#care/team/roles.ts';
import { roleSchema, type Right, type Role } from '#contract/person.ts';
import type { Subject } from './subjects.ts';

export interface Access {
  roles: readonly Role[];
  /** The right that is needed in the thread, or in the source, that the address names. */
  needs?: { right: Right; of: Subject | 'source' };
}

const everybody = roleSchema.options;
const experts: readonly Role[] = ['expert'];
const admins: readonly Role[] = ['admin'];

/**
 * Who may use which endpoint. One that is not here is refused to everybody. Endpoints without `needs` name
 * nothing in their address: they answer only what the person asking sees, and check what their body names.
 */
export const accessTable: Readonly<Record<string, Access>> = {
  'GET /api/me': { roles: everybody },
  'PUT /api/me/undo-time': { roles: everybody },
  'GET /api/people': { roles: everybody },
  'POST /api/people/{id}/trust': { roles: leadRoles },
  'PATCH /api/people/{id}': { roles: admins },
  'GET /api/people/{id}/duties': { roles: admins },
  'POST /api/people/{id}/let-go': { roles: admins },
  'POST /api/people/{id}/let-in': { roles: admins },
  'GET /api/trust': { roles: leadRoles },

  'GET /api/sources': { roles: everybody },
  'POST /api/sources': { roles: leadRoles },
  'PATCH /api/sources/{id}': { roles: leadRoles, needs: { right: 'review', of: 'source' } },
  'GET /api/calendars': { roles: careRoles },
  'PUT /api/calendars/{id}': { roles: leadRoles },
  'GET /api/measures': { roles: careRoles },
  'POST /api/measures': { roles: leadRoles },
  'PUT /api/measures/{id}': { roles: leadRoles },
  'POST /api/mentions': { roles: careRoles },

  'GET /api/threads': { roles: careRoles },
  'GET /api/views': { roles: careRoles },
  'GET /api/saved-views': { roles: careRoles },
  'POST /api/saved-views': { roles: careRoles },
  'DELETE /api/saved-views/{id}': { roles: careRoles },
  'POST /api/bulk': { roles: careRoles },
  'POST /api/bulk/undo': { roles: careRoles },
  'GET /api/waves': { roles: careRoles },
  'GET /api/events': { roles: everybody },
  'PUT /api/presence': { roles: everybody },

  'GET /api/threads/{id}': read('thread'),
  'GET /api/threads/{id}/messages': read('thread'),
  'GET /api/threads/{id}/landmark': read('thread'),
  'GET /api/threads/{id}/log': read('thread'),
  'GET /api/threads/{id}/away': read('thread'),
  'PUT /api/threads/{id}/seen': read('thread'),
  'GET /api/attachments/{id}': read('attachment'),
  'POST /api/messages/{id}/show': answer('message'),
  'POST /api/messages/{id}/correct': answer('message'),
  'POST /api/messages/{id}/remove': answer('message'),
  'POST /api/threads/{id}/notes': answer('thread'),
  'PUT /api/threads/{id}/draft': answer('thread'),
  'DELETE /api/threads/{id}/draft': answer('thread'),
  'POST /api/threads/{id}/guidance': answer('thread'),
  'POST /api/threads/{id}/facts': answer('thread'),
  'DELETE /api/facts/{id}': answer('fact'),
  'POST /api/threads/{id}/links': answer('thread'),
  'GET /api/links/{id}/plan': answer('link'),
  'DELETE /api/links/{id}': answer('link'),
  'POST /api/hints/{id}/answer': { roles: careRoles },

  'POST /api/cases/{id}/assign': answer('case'),
  'POST /api/cases/{id}/resolve': answer('case'),
  'POST /api/cases/{id}/reopen': answer('case'),
  'POST /api/cases/{id}/reopen/undo': answer('case'),
  'POST /api/cases/{id}/missed': answer('case'),
  'POST /api/cases/{id}/satisfaction': answer('case'),
  'POST /api/cases/{id}/appeal': answer('case'),
  'POST /api/cases/{id}/triage': answer('case'),
  'POST /api/cases/{id}/split': answer('case'),
  'POST /api/cases/{id}/messages': answer('case'),
  'POST /api/cases/{id}/join': answer('case'),
  'POST /api/cases/{id}/separate': answer('case'),
  'POST /api/cases/{id}/invitations': answer('case'),
  'POST /api/cases/{id}/promises': answer('case'),
  'POST /api/cases/{id}/parts': answer('case'),

  'GET /api/promises/own': { roles: careRoles },
  'GET /api/promises/counts': { roles: leadRoles },
  'POST /api/promises/hand-over': { roles: careRoles },
  'POST /api/promises/take-back': { roles: careRoles },
  'POST /api/promises/{id}/close': answer('promise'),
  'POST /api/promises/{id}/told': answer('promise'),

  'GET /api/parts': { roles: experts },
  'POST /api/parts/{id}/answer': { roles: experts, needs: { right: 'read', of: 'part' } },
  'POST /api/parts/{id}/give': answer('part'),
  'POST /api/parts/{id}/withdraw': answer('part'),

  'POST /api/threads/{id}/replies': answer('thread'),
  'GET /api/threads/{id}/replies': answer('thread'),
  'POST /api/threads/{id}/files': answer('thread'),
  'GET /api/files/{id}': answer('file'),
  'DELETE /api/files/{id}': answer('file'),
  'GET /api/replies/{id}': answer('reply'),
  'POST /api/replies/{id}/undo': answer('reply'),
  'POST /api/replies/{id}/withdraw': answer('reply'),
  'POST /api/replies/{id}/retry': answer('reply'),
  'POST /api/replies/{id}/confirm': answer('reply'),
  'POST /api/replies/{id}/approve': review('reply'),
  'POST /api/replies/{id}/return': review('reply'),
  'GET /api/review': { roles: careRoles },
  'GET /api/recent-replies': { roles: careRoles },

  'POST /api/threads/{id}/export': { roles: admins, needs: { right: 'read', of: 'thread' } },
  'POST /api/threads/{id}/erase': { roles: admins, needs: { right: 'answer', of: 'thread' } },
  'GET /api/retention': { roles: admins },
  'PUT /api/retention': { roles: admins },

  'GET /api/rule-settings': { roles: careRoles },
  'GET /api/rules': { roles: leadRoles },
  'PUT /api/rules/{id}': { roles: leadRoles },
};

function read(of: Subject): Access {
  return { roles: careRoles, needs: { right: 'read', of } };
}

function answer(of: Subject): Access {
  return { roles: careRoles, needs: { right: 'answer', of } };
}

function review(of: Subject): Access {
  return { roles: leadRoles, needs: { right: 'review', of } };
}
