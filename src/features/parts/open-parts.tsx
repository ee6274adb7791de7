import { MessageCircleQuestionMark } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { partWarning } from '#care/part/warning.ts';
import type { Part } from '#contract/part.ts';
import { useNow } from '#data/clock.ts';
import { useWithdrawPart } from '#data/parts/mutations.ts';
import { usePeople } from '#data/team/queries.ts';
import { useFailureText } from '#i18n/use-failure-text.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { showToast } from '#ui/toast-store.ts';
import { GiveDialog } from './give-dialog.tsx';

interface OpenPartsProps {
  parts: readonly Part[];
  /** When the customer hears from us next. */
  newsDueAt: string | null;
}

/** Each question with its time; what is late says so before the customer's promise is broken. */
export function OpenParts({ parts, newsDueAt }: OpenPartsProps) {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const now = useNow();
  const isLate = parts.some((part) => partWarning(part, newsDueAt, now) === 'overdue');
  const isRisky = parts.some(
    (part) => part.leftAt || partWarning(part, newsDueAt, now) === 'after-news',
  );
  return (
    <Banner
      tone={isLate ? 'danger' : isRisky ? 'warn' : 'neutral'}
      icon={MessageCircleQuestionMark}
      role="status"
      title={t('bar.label')}
      className="rounded-none border-x-0 border-t-0 px-4"
    >
      <ul aria-label={t('bar.label')} className="flex flex-col gap-1">
        {parts.map((part) => (
          <PartLine key={part.id} part={part} newsDueAt={newsDueAt} />
        ))}
      </ul>
      {newsDueAt && (
        <p className={isLate ? 'mt-1 font-medium text-strong' : 'mt-1 text-normal'}>
          {t(isLate ? 'bar.newsAnyway' : 'bar.newsAt', { when: format.moment(newsDueAt, now) })}
        </p>
      )}
    </Banner>
  );
}

function PartLine({ part, newsDueAt }: { part: Part; newsDueAt: string | null }) {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const now = useNow();
  const failureText = useFailureText();
  const withdraw = useWithdrawPart();
  const who = usePeople().find(({ id }) => id === part.expertId)?.name ?? '';
  const warning = partWarning(part, newsDueAt, now);
  const key = part.leftAt ? 'left' : warning === 'after-news' ? 'afterNews' : (warning ?? 'due');
  const [isGiving, setGiving] = useState(false);

  // Not with the callbacks of `mutate`: they are dropped when the fresh thread takes this line away.
  async function takeBack() {
    try {
      await withdraw.mutateAsync(part.id);
      showToast({ text: t('bar.withdrawn', { who }), tone: 'success' });
    } catch (error) {
      showToast({ text: failureText(error), tone: 'danger' });
    }
  }

  return (
    <li className="flex flex-wrap items-baseline gap-x-2 gap-y-1">
      <span className={key === 'due' ? 'text-normal' : 'font-medium text-strong'}>
        {t(`bar.${key}`, { who, when: format.moment(part.dueAt, now) })}
      </span>
      <q dir="auto" className="line-clamp-1 min-w-0 flex-1 text-muted" title={part.question}>
        {part.question}
      </q>
      {(part.leftAt || warning === 'overdue') && (
        <Button size="sm" onClick={() => setGiving(true)}>
          {t('bar.giveOn')}
        </Button>
      )}
      {isGiving && (
        <GiveDialog part={part} newsDueAt={newsDueAt} onClose={() => setGiving(false)} />
      )}
      <Button size="sm" isPending={withdraw.isPending} onClick={() => void takeBack()}>
        {t('bar.withdraw')}
      </Button>
    </li>
  );
}
