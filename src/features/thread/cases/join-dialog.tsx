import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import { useNow } from '#data/clock.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { useJoinCases } from '#data/cases/mutations.ts';
import { useFormat } from '#i18n/use-format.ts';
import { StatusChip } from '#marks/status-chip.tsx';
import { Button } from '#ui/button.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { RadioGroup } from '#ui/radio-group.tsx';
import { showToast } from '#ui/toast-store.ts';
import { useSeparate } from './use-separate.ts';

/** Opened twice by mistake: which case goes on, and which leads to it. Newest first. */
export function JoinDialog({ cases, onClose }: { cases: readonly Case[]; onClose: () => void }) {
  const { t } = useTranslation('cases');
  const join = useJoinCases();
  const separate = useSeparate();
  const open = cases.filter((item) => item.status !== 'closed');
  const [fromId, setFromId] = useState(open[0]?.id ?? null);
  const others = cases.filter((item) => item.id !== fromId);
  const oldest = others.findLast((item) => item.status !== 'closed') ?? others[0];
  const [chosenId, setIntoId] = useState<string | null>(null);
  const into = others.find((item) => item.id === chosenId) ?? oldest;
  const from = open.find((item) => item.id === fromId);

  function submit() {
    if (!from || !into) return;
    join.mutate(
      { id: from.id, intoId: into.id, seenVersion: from.version },
      {
        onSuccess(joined) {
          onClose();
          showToast({
            id: `case-${joined.id}`,
            text: t('join.done', { number: joined.number, into: into.number }),
            tone: 'success',
            action: { label: t('undo'), onAction: () => void separate.run(joined) },
          });
        },
      },
    );
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('join.title')}
      description={t('join.hint')}
      onSubmit={submit}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="primary" isPending={join.isPending}>
            {t('join.join')}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <CaseChoice label={t('join.from')} cases={open} value={fromId} onChange={setFromId} />
        <CaseChoice
          label={t('join.into')}
          cases={others}
          value={into?.id ?? null}
          onChange={setIntoId}
        />
        <FailureBanner error={join.error} />
      </div>
    </Dialog>
  );
}

interface CaseChoiceProps {
  label: string;
  cases: readonly Case[];
  value: string | null;
  onChange: (id: string) => void;
}

function CaseChoice({ label, cases, value, onChange }: CaseChoiceProps) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const now = useNow();
  const pages = useInfiniteQuery(threadQueries.messages(cases[0]?.threadId ?? '')).data?.pages;
  const messages = pages?.toReversed().flatMap((page) => page.messages) ?? [];

  function firstWords(caseId: string): string {
    const first = messages.find((item) => item.caseId === caseId && item.direction === 'in');
    return (first?.title || first?.text || '').slice(0, 120);
  }

  return (
    <RadioGroup
      label={label}
      options={cases.map((item) => ({
        id: item.id,
        label: (
          <span className="inline-flex items-center gap-1.5">
            {item.number}
            <StatusChip status={item.status} outcome={item.outcome} />
          </span>
        ),
        description: (
          <>
            {t('join.opened', { date: format.date(item.openedAt, now) })}{' '}
            <q dir="auto" className="line-clamp-1">
              {firstWords(item.id)}
            </q>
          </>
        ),
      }))}
      value={value}
      onChange={onChange}
    />
  );
}
