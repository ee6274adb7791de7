import { useState } from 'react';
import type { SignInWays } from '#contract/sign-in.ts';
import { useTranslation } from '#i18n/use-translation.ts';
import { Banner } from '#ui/banner.tsx';
import { CodeForm } from './code-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { ProviderButton } from './provider-button.tsx';
import { providerProblem } from './provider-problem.ts';
import { WelcomeForm } from './welcome-form.tsx';

export interface SignInPageProps {
  ways: SignInWays;
  /** The token of an invitation; null for whoever has an account. */
  invitation: string | null;
  /** Path of the page to end on. */
  to: string;
  /** How the last attempt at the provider ended, as the server says it. */
  error: string | null;
  onLeave: (address: string) => void;
}

/** The door: the house's provider, a password with a code where the account has one, or an invitation. */
export function SignInPage({ ways, invitation, to, error, onLeave }: SignInPageProps) {
  const { t } = useTranslation('sign-in');
  const [needsCode, setNeedsCode] = useState(false);
  const problem = providerProblem(error);
  const onSignedIn = () => onLeave(to);
  return (
    <main className="flex min-h-dvh items-center justify-center bg-canvas p-6">
      <div className="w-full max-w-sm rounded-lg border border-line bg-raised p-6 shadow-sm">
        <p className="mb-1 text-sm text-muted">{t('product')}</p>
        <h1 className="mb-5 text-xl font-semibold text-strong">
          {t(invitation === null ? 'title' : 'welcome')}
        </h1>
        {problem && (
          <Banner tone="danger" role="alert" className="mb-4">
            {t(`provider.problem.${problem}`)}
          </Banner>
        )}
        {ways.provider !== null && !needsCode && (
          <ProviderButton name={ways.provider} {...{ to, invitation, onLeave }} />
        )}
        {ways.provider !== null && ways.password && !needsCode && (
          <p className="my-4 flex items-center gap-3 text-sm text-muted before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
            {t('provider.or')}
          </p>
        )}
        {!ways.password ? null : needsCode ? (
          <CodeForm action={t('signIn')} onSignedIn={onSignedIn} />
        ) : invitation === null ? (
          <PasswordForm onSignedIn={onSignedIn} onCodeNeeded={() => setNeedsCode(true)} />
        ) : (
          <WelcomeForm token={invitation} onSignedIn={onSignedIn} />
        )}
      </div>
    </main>
  );
}
