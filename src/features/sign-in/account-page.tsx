import { useTranslation } from '#i18n/use-translation.ts';
import { signOut, type Account } from '#data/session/account.ts';
import { Button } from '#ui/button.tsx';
import { linkLook } from '#ui/link.tsx';
import { SecondFactorSetup } from './second-factor-setup.tsx';

export interface AccountPageProps {
  account: Account;
  /** Whether people sign in by a password here. */
  takesPasswords: boolean;
  onSignedOut: () => void;
}

/** One's own account; from here an admin goes on to the others. */
export function AccountPage({ account, takesPasswords, onSignedOut }: AccountPageProps) {
  const { t } = useTranslation('sign-in');
  return (
    <main className="flex min-h-dvh justify-center bg-canvas p-6">
      <div className="flex w-full max-w-lg flex-col gap-6">
        <nav aria-label={t('ways')} className="flex gap-4 text-sm">
          <a href="/" className={linkLook}>
            {t('toConsole')}
          </a>
          {account.role === 'admin' && (
            <a href="/admin" className={linkLook}>
              {t('toPeople')}
            </a>
          )}
        </nav>
        <header className="flex flex-wrap items-center gap-3">
          <div className="min-w-0 flex-1">
            <h1 className="text-xl font-semibold text-strong">{account.name}</h1>
            <p className="truncate text-sm text-muted">{account.email}</p>
          </div>
          <Button onClick={() => void signOut().then(onSignedOut)}>{t('signOut')}</Button>
        </header>
        {takesPasswords && account.hasSecondFactor !== undefined && (
          <SecondFactorSetup isOn={account.hasSecondFactor} />
        )}
      </div>
    </main>
  );
}
