import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '#i18n/use-translation.ts';
import type { RuleSetting } from '#contract/guidance.ts';
import { sourceQueries } from '#data/sources/queries.ts';

/** Where a setting holds: "VK page, in Russian". */
export function usePlaceWords(): (setting: Pick<RuleSetting, 'sourceId' | 'lang'>) => string {
  const { t } = useTranslation('rules');
  const sources = useQuery(sourceQueries.all()).data ?? [];
  return ({ sourceId, lang }) => {
    const source = sources.find(({ id }) => id === sourceId)?.name ?? sourceId;
    const place = source ?? t('everywhere');
    return lang ? t('placeAndLanguage', { place, language: t(`language.${lang}`) }) : place;
  };
}
