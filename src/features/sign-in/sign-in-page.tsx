import { useState } from 'react';
import { useTranslation } from '#i18n/use-translation.ts';
import { CodeForm } from './code-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { WelcomeForm } from './welcome-form.tsx';

export interface SignInPageProps {
  /** The token of an invitation; null for whoever has an account. */
  invitation: string | null;
  onSignedIn: () => void;
}

/** The door: a password, then a code where the account has one; or an account for whoever was invited. */
export function SignInPage({ invitation, onSignedIn }: SignInPageProps) {
  const { t } = useTranslation('sign-in');
  const [needsCode, setNeedsCode] = useState(false);
  return (
    <main className="flex min-h-dvh items-center justify-center bg-canvas p-6">
      <div className="w-full max-w-sm rounded-lg border border-line bg-raised p-6 shadow-sm">
        <p className="mb-1 text-sm text-muted">{t('product')}</p>
        <h1 className="mb-5 text-xl font-semibold text-strong">
          {t(invitation === null ? 'title' : 'welcome')}
        </h1>
        {needsCode ? (
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
