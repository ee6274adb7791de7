import { useTranslation } from '#i18n/use-translation.ts';
import type { ShownPart } from '#contract/part.ts';
import { useNow } from '#data/clock.ts';
import { usePerson } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';

/** A question that is answered: what was asked, and what was said. */
export function AnsweredPart({ part }: { part: ShownPart }) {
  const { t } = useTranslation('parts');
  const format = useFormat();
  const now = useNow();
  const who = usePerson(part.askedById)?.name ?? '';
  return (
    <article className="rounded-md border border-line px-3 py-2 text-sm">
      <p className="flex flex-wrap gap-x-2 text-xs text-muted">
        <span>{t('desk.from', { who, number: part.caseNumber })}</span>
        {part.closedAt && <time dateTime={part.closedAt}>{format.moment(part.closedAt, now)}</time>}
      </p>
      <p dir="auto" className="break-words text-normal">
        {part.question}
      </p>
      <p dir="auto" className="mt-1 break-words whitespace-pre-wrap text-strong">
        <span className="sr-only">{t('desk.yours')} </span>
        {part.answer}
      </p>
    </article>
  );
}
