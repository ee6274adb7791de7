import './styles.css';
import { createRoot } from 'react-dom/client';
import { readAccount } from '#data/session/account.ts';
import { AccountPage } from '#features/sign-in/account-page.tsx';
import { SignInPage } from '#features/sign-in/sign-in-page.tsx';
import { startI18n } from '#i18n/i18n.ts';
import { wayBack } from '#contract/way-back.ts';
import { LanguageShown } from '#i18n/shown-language.tsx';
import { applyTheme, storedTheme } from '#ui/theme.ts';

applyTheme(storedTheme());
const [account, i18n] = await Promise.all([
  location.pathname === '/account' ? readAccount() : undefined,
  startI18n(),
]);
await i18n.loadNamespaces('sign-in');
createRoot(document.getElementById('root') as HTMLElement).render(
  <LanguageShown>
    {account ? (
      <AccountPage account={account} onSignedOut={() => location.assign('/sign-in')} />
    ) : (
      <SignInPage
        invitation={location.pathname === '/welcome' ? location.hash.slice(1) : null}
        onSignedIn={() => location.assign(wayBack(location.search))}
      />
    )}
  </LanguageShown>,
);
