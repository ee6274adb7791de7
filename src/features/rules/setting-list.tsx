import { useTranslation } from '#i18n/use-translation.ts';
import type { RuleSetting } from '#contract/guidance.ts';
import { useNow } from '#data/clock.ts';
import { useSetRule } from '#data/guidance/mutations.ts';
import { usePeople } from '#data/team/queries.ts';
import { useFormat } from '#i18n/use-format.ts';
import { Button } from '#ui/button.tsx';
import { usePlaceWords } from './use-place-words.ts';

/** What the team has decided about a rule, who and why, and the way back. */
export function SettingList({ settings }: { settings: readonly RuleSetting[] }) {
  const { t } = useTranslation('rules');
  const format = useFormat();
  const now = useNow();
  const people = usePeople();
  const placeWords = usePlaceWords();
  const { mutate } = useSetRule();
  if (settings.length === 0) return null;
  return (
    <ul aria-label={t('decided')} className="flex flex-col gap-1 text-sm">
      {settings.map(({ id, rule, sourceId, lang, severity, reason, changedById, changedAt }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-medium text-strong">
            {t('decision', {
              place: placeWords({ sourceId, lang }),
              choice: t(`choice.${severity ?? 'off'}`),
            })}
          </span>
          <span className="text-muted">
            {t('decidedBy', {
              name: people.find((person) => person.id === changedById)?.name ?? '',
              when: format.moment(changedAt, now),
            })}
            {reason && <q className="ml-2">{reason}</q>}
          </span>
          <Button
            size="sm"
            variant="quiet"
            onClick={() => mutate({ rule, sourceId, lang, severity: null, reason: null })}
          >
            {t('takeBack')}
          </Button>
        </li>
      ))}
    </ul>
  );
}
