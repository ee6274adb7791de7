import { useTranslation } from '#i18n/use-translation.ts';
import { Banner } from '#ui/banner.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';

/** Why it stands as it stood: as the API says, or the channel. */
export function ChangeTroubles({ error, refused }: { error: unknown; refused: string | null }) {
  const { t } = useTranslation('posts');
  return (
    <>
      <FailureBanner error={error} />
      {refused !== null && (
        <Banner tone="danger" role="alert" title={t('refused')}>
          <span dir="auto">{refused}</span>
        </Banner>
      )}
    </>
  );
}
