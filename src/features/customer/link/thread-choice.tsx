import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { ThreadRow } from '#contract/thread.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { ChannelIcon } from '#marks/channel-icon.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { SearchField } from '#ui/search-field.tsx';
import { Spinner } from '#ui/spinner.tsx';

const OFFERED = 5;
const FOUND = 50;

interface ThreadChoiceProps {
  threadId: string;
  value: string | null;
  onChange: (threadId: string) => void;
}

/** Search goes over every thread; likeness of names proves nothing, so nothing is offered before it. */
export function ThreadChoice({ threadId, value, onChange }: ThreadChoiceProps) {
  const { t } = useTranslation('customer');
  const [query, setQuery] = useState('');
  const q = useDeferredValue(query.trim());
  const found = useQuery({
    ...threadQueries.list({ view: 'all', q, sort: 'newest' }, 0, FOUND),
    enabled: q.length > 1,
  });
  const rows = (found.data?.rows ?? []).filter((row) => row.id !== threadId);
  return (
    <div className="flex flex-col gap-3">
      <SearchField label={t('findThread')} value={query} onChange={setQuery} autoFocus />
      <div role="status" className="text-xs text-muted empty:hidden">
        {found.isFetching && q.length > 1 && !found.data && <Spinner label={t('searching')} />}
        {found.data && rows.length === 0 && t('nobodyFound')}
        {rows.length > OFFERED && t('moreFound', { count: rows.length - OFFERED })}
      </div>
      {rows.length > 0 && (
        <RadioGroup
          label={t('found')}
          options={rows.slice(0, OFFERED).map((row) => ({
            id: row.id,
            label: <RowLabel row={row} />,
            description: (
              <span dir="auto" className="line-clamp-1">
                {row.snippet}
              </span>
            ),
          }))}
          value={value}
          onChange={onChange}
        />
      )}
    </div>
  );
}

function RowLabel({ row }: { row: ThreadRow }) {
  const { t } = useTranslation('customer');
  return (
    <span className="inline-flex flex-wrap items-center gap-1.5">
      <span dir="auto" className="font-medium">
        {row.customerName || t('unknown')}
      </span>
      {row.channels.map((channel) => (
        <ChannelIcon key={channel} channel={channel} />
      ))}
      {row.handle && <span className="text-xs text-muted">{row.handle}</span>}
      {row.caseNumber && <span className="text-xs text-muted">{row.caseNumber}</span>}
    </span>
  );
}
