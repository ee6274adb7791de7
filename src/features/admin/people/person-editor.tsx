import { useTranslation } from '#i18n/use-translation.ts';
import type { AccountStanding } from '#contract/account.ts';
import type { Source } from '#contract/channel.ts';
import type { Person } from '#contract/person.ts';
import { hasAccess } from '#care/team/roles.ts';
import { Banner } from '#ui/banner.tsx';
import { AccessSection } from './access-section.tsx';
import { PlaceForm } from './place-form.tsx';
import { SignInSection } from './sign-in-section.tsx';

interface PersonEditorProps {
  person: Person;
  people: readonly Person[];
  sources: readonly Source[];
  /** Undefined where nobody signs in. */
  account: AccountStanding | undefined;
}

/** What a person is here for, which sources are open to them, how they sign in, and whether they may. */
export function PersonEditor({ person, people, sources, account }: PersonEditorProps) {
  const { t } = useTranslation('admin');
  return (
    <section
      aria-label={person.name}
      className="min-w-0 flex-1 overflow-y-auto p-6 max-md:overflow-visible"
    >
      <div className="flex max-w-2xl flex-col gap-8">
        <header>
          <h2 className="text-lg font-semibold text-strong">{person.name}</h2>
          {account && <p className="text-sm text-muted">{account.email}</p>}
        </header>
        {hasAccess(person) ? (
          <PlaceForm person={person} people={people} sources={sources} />
        ) : (
          <Banner tone="neutral">{t('goneHint')}</Banner>
        )}
        {account && <SignInSection account={account} />}
        <AccessSection person={person} people={people} />
      </div>
    </section>
  );
}
