import { useTranslation } from '#i18n/use-translation.ts';
import type { Case } from '#contract/case.ts';
import { Quoted } from './quoted.tsx';

/** How the customer felt treated, beside how it ended and never instead of it. */
export function FeelingLine({ current, threadId }: { current: Case; threadId: string }) {
  const { t } = useTranslation('resolution');
  const { satisfaction } = current;
  if (!satisfaction) return null;
  return (
    <p className="text-normal">
      {t(`feeling.was.${satisfaction.feeling}`)} <Quoted {...satisfaction} threadId={threadId} />
    </p>
  );
}
