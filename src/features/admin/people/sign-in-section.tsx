import { useTranslation } from '#i18n/use-translation.ts';
import type { AccountStanding } from '#contract/account.ts';
import { useAccountDeed, type AccountDeed } from '#data/team/accounts.ts';
import { Button } from '#ui/button.tsx';
import { FailureBanner } from '#ui/failure-banner.tsx';
import { showToast } from '#ui/toast-store.ts';

/** How somebody signs in, and the help of an admin with it. */
export function SignInSection({ account }: { account: AccountStanding }) {
  const { t } = useTranslation('admin');
  const { mutate, variables, isPending, error } = useAccountDeed();
  const { personId, hasSecondFactor, sessions } = account;

  function act(deed: AccountDeed) {
    mutate(
      { personId, deed },
      { onSuccess: () => showToast({ text: t(`signIn.done.${deed}`), tone: 'success' }) },
    );
  }

  return (
    <section aria-label={t('signIn.title')} className="flex flex-col items-start gap-3">
      <h3 className="text-base font-semibold text-strong">{t('signIn.title')}</h3>
      <ul className="text-sm text-normal">
        <li>{t(`signIn.factor.${factorWords(hasSecondFactor)}`)}</li>
        <li>{t('signIn.sessions', { count: sessions })}</li>
      </ul>
      <FailureBanner error={error} />
      <div className="flex flex-wrap gap-2">
        <Button
          onClick={() => act('end-sessions')}
          isPending={isPending && variables.deed === 'end-sessions'}
        >
          {t('signIn.endSessions')}
        </Button>
        {hasSecondFactor && (
          <Button
            onClick={() => act('reset-second-factor')}
            isPending={isPending && variables.deed === 'reset-second-factor'}
          >
            {t('signIn.resetFactor')}
          </Button>
        )}
      </div>
    </section>
  );
}

function factorWords(hasSecondFactor: boolean | null): 'on' | 'off' | 'elsewhere' {
  if (hasSecondFactor === null) return 'elsewhere';
  return hasSecondFactor ? 'on' : 'off';
}
