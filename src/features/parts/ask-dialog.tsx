import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { usualPartDue } from '#care/part/warning.ts';
import type { Message } from '#contract/message.ts';
import type { Person } from '#contract/person.ts';
import { apiNow, useNow } from '#data/clock.ts';
import { useAskPart } from '#data/parts/mutations.ts';
import { isAtWork } from '#care/team/roles.ts';
import { usePeople } from '#data/team/queries.ts';
import { threadQueries } from '#data/threads/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { DateTimeField } from '#ui/date-time-field.tsx';
import { Dialog } from '#ui/dialog.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { TextArea } from '#ui/text-area.tsx';
import { showToast } from '#ui/toast-store.ts';
import { askFaults, hasFault, isTooLate, type AskForm } from './ask-form.ts';
import { ExpertSelect } from './expert-select.tsx';
import { ShownMessages } from './shown-messages.tsx';

const MESSAGES_OFFERED = 8;

export interface AskDialogProps {
  threadId: string;
  onClose: () => void;
}

/** A question to somebody of another department: who, what, by when, and what of the talk they see. */
export function AskDialog({ threadId, onClose }: AskDialogProps) {
  const detail = useQuery(threadQueries.detail(threadId)).data;
  const pages = useInfiniteQuery(threadQueries.messages(threadId)).data?.pages;
  const people = usePeople();
  const caseId = detail?.row.caseId;
  if (!detail || !pages || !caseId) return null;
  const talk = pages
    .toReversed()
    .flatMap((page) => page.messages)
    .filter(({ direction, deletedAt }) => direction !== 'note' && deletedAt === null)
    .slice(-MESSAGES_OFFERED);
  return (
    <OpenDialog
      caseId={caseId}
      number={detail.row.caseNumber ?? ''}
      newsDueAt={detail.row.promiseDueAt}
      talk={talk}
      experts={people.filter((person) => isAtWork(person, ['expert']))}
      onClose={onClose}
    />
  );
}

interface OpenDialogProps {
  caseId: string;
  number: string;
  newsDueAt: string | null;
  talk: readonly Message[];
  experts: readonly Person[];
  onClose: () => void;
}

function OpenDialog({ caseId, number, newsDueAt, talk, experts, onClose }: OpenDialogProps) {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const ask = useAskPart();
  const now = useNow();
  const [isChecked, setChecked] = useState(false);
  const [form, setForm] = useState<AskForm>(() => ({
    expertId: null,
    question: '',
    messageIds: talk
      .filter(({ direction }) => direction === 'in')
      .slice(-1)
      .map(({ id }) => id),
    dueAt: usualPartDue(newsDueAt, apiNow()),
  }));
  const change = (next: Partial<AskForm>) => setForm({ ...form, ...next });
  const faults = askFaults(form, now);
  const shown = isChecked ? faults : askFaults({ ...form, expertId: '-', question: '-' }, now);

  function submit() {
    setChecked(true);
    const { expertId, dueAt, question, messageIds } = form;
    if (hasFault(faults) || expertId === null || dueAt === null || ask.isPending) return;
    ask.mutate(
      { caseId, expertId, dueAt, question, messageIds: [...messageIds] },
      {
        onSuccess() {
          const who = experts.find(({ id }) => id === expertId)?.name ?? '';
          showToast({ text: t('asked', { who }), tone: 'success' });
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title={t('dialog.title')}
      description={`${number}. ${t('dialog.hint')}`}
      onSubmit={submit}
      size="lg"
      footer={
        <Button type="submit" variant="primary" isPending={ask.isPending}>
          {t('dialog.submit')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        {experts.length === 0 && <Banner tone="warn">{t('dialog.noExperts')}</Banner>}
        <ExpertSelect
          experts={experts}
          value={form.expertId}
          onChange={(expertId) => change({ expertId })}
          error={shown.expert && t(`dialog.${shown.expert}`)}
        />
        <TextArea
          label={t('dialog.question')}
          description={t('dialog.questionHint')}
          value={form.question}
          maxLength={4000}
          onChange={(question) => change({ question })}
          error={shown.question && t(`dialog.${shown.question}`)}
        />
        <ShownMessages
          talk={talk}
          chosen={form.messageIds}
          onChange={(messageIds) => change({ messageIds })}
        />
        <DateTimeField
          label={t('dialog.due')}
          value={form.dueAt}
          onChange={(dueAt) => change({ dueAt })}
          timeZone={format.timeZone}
          min={now}
          isRequired
          error={shown.due && t(`dialog.${shown.due}`)}
        />
        {newsDueAt && isTooLate(form, newsDueAt, now) && (
          <Banner tone="warn" role="status">
            {t('dialog.afterNews', { when: format.moment(newsDueAt, now) })}
          </Banner>
        )}
        <FailureBanner error={ask.error} />
      </div>
    </Dialog>
  );
}
