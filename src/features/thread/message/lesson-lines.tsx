import { useTranslation } from '#i18n/use-translation.ts';
import type { Lesson } from '#contract/thread.ts';
import { useNow } from '#data/clock.ts';
import { usePerson } from '#data/team/queries.ts';
import { DecisionLine } from '#marks/decision-line.tsx';

/** What a lead changed or said about a reply of mine, below it. */
export function LessonLines({ lesson }: { lesson: Lesson }) {
  const { t } = useTranslation('review');
  return (
    <section aria-label={t('lesson')} className="mt-1 rounded-md bg-raised p-2 text-normal">
      <ol className="flex flex-col gap-2">
        {lesson.decisions.map((decision) => (
          <Line key={decision.at} decision={decision} />
        ))}
      </ol>
    </section>
  );
}

function Line({ decision }: { decision: Lesson['decisions'][number] }) {
  const who = usePerson(decision.byId)?.name ?? '';
  return <DecisionLine decision={decision} who={who} now={useNow()} />;
}
