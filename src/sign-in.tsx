import './styles.css';
import { createRoot } from 'react-dom/client';
import { readAccount } from '#data/session/account.ts';
import { readSignInWays } from '#data/session/session.ts';
import { AccountPage } from '#features/sign-in/account-page.tsx';
import { SignInPage } from '#features/sign-in/sign-in-page.tsx';
import { startI18n } from '#i18n/i18n.ts';
import { wayBack } from '#contract/way-back.ts';
import { LanguageShown } from '#i18n/shown-language.tsx';
import { applyTheme, storedTheme } from '#ui/theme.ts';

applyTheme(storedTheme());
const [account, ways, i18n] = await Promise.all([
  location.pathname === '/account' ? readAccount() : undefined,
  readSignInWays(),
  startI18n(),
]);
await i18n.loadNamespaces('sign-in');
createRoot(document.getElementById('root') as HTMLElement).render(
  <LanguageShown>
    {account ? (
      <AccountPage
        account={account}
        takesPasswords={ways.password}
        onSignedOut={() => location.assign('/sign-in')}
      />
    ) : (
      <SignInPage
        ways={ways}
        invitation={location.pathname === '/welcome' ? location.hash.slice(1) : null}
        to={wayBack(location.search)}
        error={new URLSearchParams(location.search).get('error')}
        onLeave={(address) => location.assign(address)}
      />
    )}
  </LanguageShown>,
);
