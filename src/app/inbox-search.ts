import { channels, type Channel } from '#contract/channel-names.ts';
import { caseStatuses } from '#contract/case-status-names.ts';
import { caseKinds, caseTopics, type CaseKind, type CaseTopic } from '#contract/triage-names.ts';
import { views, type View } from '#contract/view-names.ts';
import type { CaseStatus } from '#contract/case.ts';
import type { SavedView } from '#contract/saved-view.ts';
import type { ThreadFilter } from '#data/threads/queries.ts';

/** What of the inbox a refresh restores and a link carries. */
export interface InboxSearch {
  q?: string;
  sort?: 'waiting' | 'priority';
  channel?: Channel;
  source?: string;
  assignee?: string;
  status?: CaseStatus;
  waiting?: 'yes' | 'no';
  wave?: string;
  unread?: 'yes' | 'no';
  kind?: CaseKind;
  topic?: CaseTopic;
}

/** Reads the address forgivingly: what makes no sense is left out, so that an old link still opens. */
export function readInboxSearch(raw: Record<string, unknown>): InboxSearch {
  const search: InboxSearch = {};
  if (typeof raw.q === 'string' && raw.q !== '') search.q = raw.q.slice(0, 200);
  if (typeof raw.q === 'number') search.q = String(raw.q);
  if (raw.sort === 'waiting' || raw.sort === 'priority') search.sort = raw.sort;
  const channel = channels.find((known) => known === raw.channel);
  if (channel) search.channel = channel;
  if (typeof raw.source === 'string') search.source = raw.source.slice(0, 64);
  if (typeof raw.assignee === 'string') search.assignee = raw.assignee.slice(0, 64);
  const status = caseStatuses.find((known) => known === raw.status);
  if (status) search.status = status;
  if (raw.waiting === 'yes' || raw.waiting === 'no') search.waiting = raw.waiting;
  if (typeof raw.wave === 'string') search.wave = raw.wave.slice(0, 100);
  if (raw.unread === 'yes' || raw.unread === 'no') search.unread = raw.unread;
  const kind = caseKinds.find((known) => known === raw.kind);
  if (kind) search.kind = kind;
  const topic = caseTopics.find((known) => known === raw.topic);
  if (topic) search.topic = topic;
  return search;
}

export function readView(raw: string): View {
  return views.find((known) => known === raw) ?? 'all';
}

/** What the address asks of the API. */
export function threadFilter(view: View, search: InboxSearch): ThreadFilter {
  const { q = '', sort = 'newest', ...filters } = search;
  return { view, q, sort, ...filters };
}

/** The address of what was saved. */
export function searchOfFilter({ view: _view, ...filter }: SavedView['filter']): InboxSearch {
  return readInboxSearch(filter);
}
