import { useQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import {
  AlarmClock,
  Archive,
  BookOpenCheck,
  CalendarClock,
  CircleUser,
  Eye,
  Inbox,
  MessageCircleQuestionMark,
  SearchCheck,
  UserRoundX,
  UsersRound,
} from 'lucide-react';
import { Suspense, useRef } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { isAsked } from '#care/part/lifecycle.ts';
import { isLead } from '#care/team/roles.ts';
import type { Person } from '#contract/person.ts';
import type { ViewCounts } from '#contract/thread.ts';
import type { View } from '#contract/view-names.ts';
import { partQueries } from '#data/parts/queries.ts';
import { useMe } from '#data/team/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import type { Icon } from '#ui/icon.ts';
import { lazy } from '#lib/lazy.ts';
import { useExtras } from '../extras.ts';
import { useOverdueParts } from './overdue-parts.ts';
import { RailEntry, railLink } from './rail-entry.tsx';
import { useUntoldEnds } from './untold-ends.ts';
import { SavedViews } from './saved-views.tsx';
import { RailMenu } from './rail-menu.tsx';
import { useCurrentInView } from './use-current-in-view.ts';
import { useViewsAhead } from './use-views-ahead.ts';

const MeasuresEntry = lazy(async () => ({
  default: (await import('./measures-entry.tsx')).MeasuresEntry,
}));

/** The thin rail: where I can look, and who I am. */
export function Rail() {
  const extras = useExtras();
  const me = useMe();
  const upperRef = useRef<HTMLDivElement>(null);
  const path = useLocation({ select: ({ pathname }) => pathname });
  const isExpert = me.role === 'expert';
  useCurrentInView(upperRef, path);
  return (
    <div className="flex w-20 shrink-0 flex-col items-stretch border-r border-line bg-canvas">
      <div
        ref={upperRef}
        className="min-h-0 flex-1 overflow-y-auto px-1.5 pt-2 pb-1 [scrollbar-width:thin]"
      >
        <div>{isExpert ? <ExpertViews /> : <CareViews me={me} />}</div>
      </div>
      <div className="flex shrink-0 flex-col items-center gap-1 border-t border-line px-1.5 pt-1 pb-2">
        {isLead(me) && (
          <Suspense>
            <MeasuresEntry />
          </Suspense>
        )}
        <Suspense>{extras && <extras.PersonSwitch />}</Suspense>
        <RailMenu canImport={!isExpert} />
      </div>
    </div>
  );
}

/** An expert answers questions and sees nothing else. */
function ExpertViews() {
  const { t } = useTranslation('shell');
  const overdue = useOverdueParts(true);
  const asked = useQuery(partQueries.own()).data?.filter(isAsked).length;
  return (
    <nav aria-label={t('views')} className="flex flex-col gap-0.5">
      <Link to="/parts" className={railLink}>
        <RailEntry
          icon={MessageCircleQuestionMark}
          label={t('view.parts')}
          count={asked}
          alarm={overdue > 0 ? t('overdue', { count: overdue }) : undefined}
        />
      </Link>
    </nav>
  );
}

function CareViews({ me }: { me: Person }) {
  const { t } = useTranslation('shell');
  const counts = useQuery(threadQueries.counts()).data;
  const untold = useUntoldEnds(false);
  useViewsAhead(views);
  return (
    <>
      <nav aria-label={t('views')} className="flex flex-col gap-0.5">
        {places.slice(0, 5).map((place) => (
          <ViewLink key={place.view} {...place} counts={counts} untold={untold} />
        ))}
        <Link to="/review" className={railLink}>
          <RailEntry icon={Eye} label={t('view.review')} count={counts?.review} />
        </Link>
        {isLead(me) && (
          <>
            <Link to="/rules" className={railLink}>
              <RailEntry icon={BookOpenCheck} label={t('view.rules')} count={undefined} />
            </Link>
            <Link to="/calendars" className={railLink}>
              <RailEntry icon={CalendarClock} label={t('view.calendars')} count={undefined} />
            </Link>
          </>
        )}
        {me.role === 'admin' && (
          <Link to="/admin" className={railLink}>
            <RailEntry icon={UsersRound} label={t('view.admin')} count={undefined} />
          </Link>
        )}
        {places.slice(5).map((place) => (
          <ViewLink key={place.view} {...place} counts={counts} untold={untold} />
        ))}
      </nav>
      <SavedViews className={railLink} />
    </>
  );
}

const places: readonly { view: View; icon: Icon }[] = [
  { view: 'mine', icon: CircleUser },
  { view: 'unassigned', icon: UserRoundX },
  { view: 'all', icon: Inbox },
  { view: 'promises', icon: AlarmClock },
  { view: 'checking', icon: SearchCheck },
  { view: 'closed', icon: Archive },
];

const views = places.map(({ view }) => view);

function ViewLink({
  view,
  icon,
  counts,
  untold,
}: {
  view: View;
  icon: Icon;
  counts: ViewCounts | undefined;
  /** Customers of mine who have to be told how a promise ended. */
  untold: number;
}) {
  const { t } = useTranslation('shell');
  const overdue = view === 'promises' ? (counts?.overdue ?? 0) : 0;
  const soon = view === 'promises' ? (counts?.soon ?? 0) : 0;
  const isOwed = view === 'mine' && untold > 0;
  const words = [
    isOwed ? t('untold', { count: untold }) : '',
    overdue > 0 ? t('overdue', { count: overdue }) : '',
    soon > 0 ? t('soon', { count: soon }) : '',
  ].filter((each) => each !== '');
  return (
    <Link to="/inbox/$view" params={{ view }} preload="intent" className={railLink}>
      <RailEntry
        icon={icon}
        label={t(`view.${view}`)}
        count={view === 'closed' ? undefined : counts?.[view]}
        alarm={words.length > 0 ? words.join(', ') : undefined}
        isMild={overdue === 0 && !isOwed}
      />
    </Link>
  );
}
