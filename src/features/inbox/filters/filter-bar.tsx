import { X } from 'lucide-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#i18n/use-translation.ts';
import { caseStatuses } from '#contract/case-status-names.ts';
import { caseKinds, caseTopics } from '#contract/triage-names.ts';
import { channels } from '#contract/channel-names.ts';
import { sourceQueries } from '#data/sources/queries.ts';
import { usePeople } from '#data/team/queries.ts';
import type { ThreadFilter } from '#data/threads/queries.ts';
import { IconButton } from '#ui/icon-button.tsx';
import { noFilters, type FilterChange } from './filters.ts';

interface FilterBarProps {
  filter: ThreadFilter;
  onChange: (change: FilterChange) => void;
}

/** Filters that combine. The browser's own selects: quick to open, known to every keyboard and phone. */
export function FilterBar({ filter, onChange }: FilterBarProps) {
  const { t } = useTranslation('inbox');
  const { t: channelName } = useTranslation('channels');
  const { t: statusName } = useTranslation('marks');
  const { t: inTriage } = useTranslation('triage');
  const people = usePeople();
  const sources = useQuery(sourceQueries.all()).data ?? [];
  return (
    <div role="group" aria-label={t('filters')} className="flex flex-wrap items-center gap-1">
      <Choice
        label={t('filter.status')}
        value={filter.status}
        options={caseStatuses.map((id) => ({ id, label: statusName(`status.${id}`) }))}
        onChange={(status) => onChange({ status: caseStatuses.find((known) => known === status) })}
      />
      <Choice
        label={t('filter.waiting')}
        value={filter.waiting}
        options={(['yes', 'no'] as const).map((id) => ({ id, label: t(`filter.waits.${id}`) }))}
        onChange={(waiting) =>
          onChange({ waiting: waiting === 'yes' || waiting === 'no' ? waiting : undefined })
        }
      />
      <Choice
        label={t('filter.unread')}
        value={filter.unread}
        options={(['yes', 'no'] as const).map((id) => ({ id, label: t(`filter.reads.${id}`) }))}
        onChange={(unread) =>
          onChange({ unread: unread === 'yes' || unread === 'no' ? unread : undefined })
        }
      />
      <Choice
        label={t('filter.kind')}
        value={filter.kind}
        options={caseKinds.map((id) => ({ id, label: inTriage(`kind.${id}`) }))}
        onChange={(kind) => onChange({ kind: caseKinds.find((known) => known === kind) })}
      />
      <Choice
        label={t('filter.topic')}
        value={filter.topic}
        options={caseTopics.map((id) => ({ id, label: inTriage(`topic.${id}`) }))}
        onChange={(topic) => onChange({ topic: caseTopics.find((known) => known === topic) })}
      />
      <Choice
        label={t('filter.assignee')}
        value={filter.assignee}
        options={[
          { id: 'none', label: t('filter.nobody') },
          ...people.map(({ id, name }) => ({ id, label: name })),
        ]}
        onChange={(assignee) => onChange({ assignee })}
      />
      <Choice
        label={t('filter.channel')}
        value={filter.channel}
        options={channels.map((id) => ({ id, label: channelName(`name.${id}`) }))}
        onChange={(channel) => onChange({ channel: channels.find((known) => known === channel) })}
      />
      <Choice
        label={t('filter.source')}
        value={filter.source}
        options={sources.map(({ id, name }) => ({ id, label: name }))}
        onChange={(source) => onChange({ source })}
      />
      <IconButton
        icon={X}
        size="sm"
        label={t('clearFilters')}
        onClick={() => onChange(noFilters)}
      />
    </div>
  );
}

interface ChoiceProps {
  label: string;
  value: string | undefined;
  options: readonly { id: string; label: string }[];
  onChange: (id: string | undefined) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      value={value ?? ''}
      data-set={value !== undefined || undefined}
      onChange={(event) => onChange(event.target.value || undefined)}
      className="h-7 max-w-36 rounded-sm border border-edge bg-raised px-1 text-xs text-normal data-set:border-accent data-set:text-strong"
    >
      <option value="">{label}</option>
      {options.map((option) => (
        <option key={option.id} value={option.id}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
