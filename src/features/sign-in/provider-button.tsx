import { useTranslation } from '#i18n/use-translation.ts';
import { beginAtProvider } from '#data/session/session.ts';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';
import { useAttempt } from './use-attempt.ts';

interface ProviderButtonProps {
  name: string;
  /** Path of the page to end on. */
  to: string;
  invitation: string | null;
  /** With the address of the provider's page. */
  onLeave: (address: string) => void;
}

/** Leads to the house's own sign-in and back. */
export function ProviderButton({ name, to, invitation, onLeave }: ProviderButtonProps) {
  const { t } = useTranslation('sign-in');
  const { run, isPending, result } = useAttempt(async () => {
    const address = await beginAtProvider({ to, invitation });
    if (address) onLeave(address);
    return address ? 'left' : 'failed';
  });
  return (
    <div className="flex flex-col gap-4">
      <Button size="lg" isPending={isPending} onClick={() => void run()}>
        {t('provider.with', { name })}
      </Button>
      {result === 'failed' && (
        <Banner tone="danger" role="alert">
          {t('problem.failed')}
        </Banner>
      )}
    </div>
  );
}
