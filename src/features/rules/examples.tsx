import { useTranslation } from '#i18n/use-translation.ts';
import type { RulesPage } from '#contract/guidance.ts';
import { useNow } from '#data/clock.ts';
import { usePeople } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';

/** Replies of the team's own that read well: to read and to talk about, not to paste. */
export function Examples({ examples }: Pick<RulesPage, 'examples'>) {
  const { t } = useTranslation(['rules', 'channels']);
  const format = useFormat();
  const now = useNow();
  const people = usePeople();
  return (
    <section aria-label={t('examples.title')} className="flex flex-col gap-2">
      <h2 className="text-base font-semibold text-strong">{t('examples.title')}</h2>
      <p className="max-w-prose text-sm text-muted">
        {t(examples.length > 0 ? 'examples.hint' : 'examples.none')}
      </p>
      <ul className="grid gap-3 md:grid-cols-2">
        {examples.map(({ replyId, text, authorId, sentAt }) => (
          <li key={replyId} className="rounded-md border border-line p-3">
            <blockquote dir="auto" className="text-sm whitespace-pre-wrap text-strong">
              {text}
            </blockquote>
            <p className="mt-2 text-xs text-muted">
              {t('examples.by', {
                name: people.find(({ id }) => id === authorId)?.name ?? '',
                when: format.moment(sentAt, now),
              })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
