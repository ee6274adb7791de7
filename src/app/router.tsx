import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { teamQueries } from '#data/team/queries.ts';
import { readAhead } from '#data/threads/ahead.ts';
import { firstRows } from '#features/inbox/list/first-rows.ts';
import { InboxScreen } from './inbox-screen.tsx';
import { readInboxSearch, readView, threadFilter } from './inbox-search.ts';
import { NoThreadChosen } from './no-thread-chosen.tsx';
import { Broken, Loading, NoSuchPage } from './shell/fallbacks.tsx';
import { Shell } from './shell/shell.tsx';

const root = createRootRouteWithContext<{ client: QueryClient }>()({
  component: Shell,
  loader: ({ context: { client } }) => {
    void client.prefetchQuery(teamQueries.people());
    return client.ensureQueryData(teamQueries.me());
  },
});

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async ({ context: { client } }) => {
    const { person } = await client.ensureQueryData(teamQueries.me());
    if (person.role === 'expert') throw redirect({ to: '/parts' });
    throw redirect({ to: '/inbox/$view', params: { view: 'all' } });
  },
});

/** An expert has one screen, which the shell shows; whoever else comes here looks for the inbox. */
const parts = createRoute({
  getParentRoute: () => root,
  path: '/parts',
  beforeLoad: async ({ context: { client } }) => {
    const { person } = await client.ensureQueryData(teamQueries.me());
    if (person.role !== 'expert') throw redirect({ to: '/inbox/$view', params: { view: 'all' } });
  },
  component: () => null,
});

/** An address that somebody shortened by hand. */
const bareInbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  beforeLoad: () => {
    throw redirect({ to: '/inbox/$view', params: { view: 'all' } });
  },
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox/$view',
  validateSearch: readInboxSearch,
  params: { parse: ({ view }) => ({ view: readView(view) }), stringify: ({ view }) => ({ view }) },
  loaderDeps: ({ search }) => search,
  // Asked for beside `me`, not after it.
  loader: ({ context: { client }, params: { view }, deps }) => {
    void client.prefetchQuery(firstRows(threadFilter(view, deps)));
  },
  component: InboxScreen,
});

const inboxIndex = createRoute({
  getParentRoute: () => inbox,
  path: '/',
  component: NoThreadChosen,
});

const thread = createRoute({
  getParentRoute: () => inbox,
  path: '$threadId',
  // All are wanted at once; the screen shows what is there first.
  loader: ({ context: { client }, params: { threadId } }) => readAhead(client, threadId),
  component: lazyRouteComponent(() => import('./thread-screen.tsx'), 'ThreadScreen'),
});

const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  component: lazyRouteComponent(() => import('./review-screen.tsx'), 'ReviewRoute'),
});

/** The screen of the queue shows it: one that came anew would forget the key that led here. */
const reviewReply = createRoute({
  getParentRoute: () => review,
  path: '$replyId',
  component: () => null,
});

const trust = createRoute({
  getParentRoute: () => root,
  path: '/trust',
  component: lazyRouteComponent(() => import('./trust-screen.tsx'), 'TrustRoute'),
});

const rules = createRoute({
  getParentRoute: () => root,
  path: '/rules',
  component: lazyRouteComponent(() => import('./rules-screen.tsx'), 'RulesRoute'),
});

const calendars = createRoute({
  getParentRoute: () => root,
  path: '/calendars',
  component: lazyRouteComponent(() => import('./calendars-screen.tsx'), 'CalendarsRoute'),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendars/$calendarId',
  component: lazyRouteComponent(() => import('./calendars-screen.tsx'), 'CalendarsRoute'),
});

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  component: lazyRouteComponent(() => import('./admin-screen.tsx'), 'AdminRoute'),
});

const adminPerson = createRoute({
  getParentRoute: () => root,
  path: '/admin/people/$personId',
  component: lazyRouteComponent(() => import('./admin-screen.tsx'), 'AdminRoute'),
});

const adminSources = createRoute({
  getParentRoute: () => root,
  path: '/admin/sources',
  component: lazyRouteComponent(() => import('./admin-screen.tsx'), 'AdminSourcesRoute'),
});

const adminSource = createRoute({
  getParentRoute: () => root,
  path: '/admin/sources/$sourceId',
  component: lazyRouteComponent(() => import('./admin-screen.tsx'), 'AdminSourcesRoute'),
});

const adminRetention = createRoute({
  getParentRoute: () => root,
  path: '/admin/retention',
  component: lazyRouteComponent(() => import('./admin-screen.tsx'), 'AdminRetentionRoute'),
});

const tree = root.addChildren([
  home,
  bareInbox,
  parts,
  inbox.addChildren([inboxIndex, thread]),
  review.addChildren([reviewReply]),
  trust,
  rules,
  calendars,
  calendar,
  admin,
  adminPerson,
  adminSources,
  adminSource,
  adminRetention,
]);

export function makeRouter(client: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { client },
    defaultPreload: false,
    defaultPendingComponent: Loading,
    defaultErrorComponent: Broken,
    defaultNotFoundComponent: NoSuchPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof makeRouter>;
  }
}
