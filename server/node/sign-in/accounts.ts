import type { Person, Role } from '#contract/person.ts';
import type { SignInWays } from '#contract/sign-in.ts';
import type { Clock, Ids } from '../../api/context.ts';
import { ApiError, notFound } from '../../api/errors.ts';
import { withAccess } from '../../api/signed-in.ts';
import { followProvider, trustAtFirst } from '../../api/team/follow-provider.ts';
import type { Database } from '../../store/postgres/database.ts';
import type { Store } from '../../store/store.ts';
import { giveBack, invite, takeInvitation, type Offer, type Place } from './invitations.ts';
import { type Auth, makeAuth } from './make-auth.ts';
import { type Reception, type KnownUser, receive } from './oidc/receive.ts';
import { PROVIDER_ID, type SignInProvider } from './oidc/sign-in-provider.ts';
import { sessionCookie } from './session-cookie.ts';
import { sessionMemory, type SessionMemory, type SignedIn } from './session-memory.ts';

/** Of whoever comes by the provider, which does not say theirs. */
const HOME_ZONE = 'Europe/Moscow';

interface NewAccount {
  personId: string;
  name: string;
  email: string;
  /** Undefined for whoever comes by the house's provider. */
  password: string | undefined;
}

type Invited = Omit<NewAccount, 'personId'> & { token: string; tz: string; role?: Role };

export interface Accounts {
  handle(request: Request): Promise<Response>;
  /** Whose session it is; whether they still have their access is for whoever asks to see. */
  identify(request: Request): Promise<string | null>;
  /** Who is signed in and has their access, remembered where a memory is given. */
  personOf(request: Request): Promise<Person | undefined>;
  /** To be called before the answer to whatever changed an account, a session or a person. */
  forget(): void;
  /** The link for one new person; without rights every source is open to them. */
  invite(role: Role, rights?: Person['rights']): Promise<string>;
  /** The link for the first admin; every process prints one, and with the first account all of them are void. */
  inviteFirst(): Promise<string>;
  accept(input: Invited & { password: string }): Promise<void>;
  add(account: NewAccount): Promise<void>;
  /** Whether nobody can sign in yet. */
  isEmpty(): Promise<boolean>;
  ways: SignInWays;
}

export interface AccountSettings {
  secret: string;
  takesPasswords: boolean;
  oidc: SignInProvider | undefined;
}

/** The accounts of the team: each belongs to one person of the store. */
export async function teamAccounts(
  { secret, takesPasswords, oidc }: AccountSettings,
  parts: Parts,
): Promise<Accounts> {
  const { db, publicUrl } = parts;
  const auth = await makeAuth(db, {
    secret,
    publicUrl,
    takesPasswords,
    oidc: oidc && {
      ...oidc,
      receive: (claims, invitation) =>
        receive({ provider: oidc.provider, reception }, claims, invitation),
    },
  });
  const { reception, ...accounts } = await accountsOf(auth, parts);
  const ways = { password: takesPasswords, provider: oidc?.provider.name ?? null };
  return { ...accounts, ways };
}

async function accountsOf(
  auth: Auth,
  { db, store, clock, ids, publicUrl, memory = sessionMemory(() => false) }: Parts,
): Promise<Omit<Accounts, 'ways'> & { reception: Reception }> {
  const { internalAdapter, password: hasher, authCookies } = await auth.$context;

  async function identify(request: Request): Promise<string | null> {
    const session = await auth.api.getSession({ headers: request.headers });
    return session?.user.personId ?? null;
  }

  // Nobody who has been let go, however they came by a session.
  async function find({ headers }: Request): Promise<SignedIn | undefined> {
    const found = await auth.api.getSession({ headers });
    const person = found ? await withAccess(store, found.user.personId) : undefined;
    if (!found || !person) return undefined;
    return { person, endsAt: found.session.expiresAt.getTime() };
  }

  function personOf(request: Request): Promise<Person | undefined> {
    const cookie = sessionCookie(request.headers.get('cookie'), authCookies.sessionToken.name);
    return memory.person(cookie, () => find(request));
  }

  async function handle(request: Request): Promise<Response> {
    try {
      return await auth.handler(request);
    } finally {
      memory.forget();
    }
  }

  async function known(user: object, subject: string | undefined): Promise<KnownUser> {
    const { personId } = user as Pick<KnownUser, 'personId'>;
    const person = await store.read((tx) => tx.people.get(personId));
    return { personId, subject, isLetGo: person?.deactivatedAt !== undefined };
  }

  async function add({ personId, name, email, password }: NewAccount): Promise<void> {
    if (await internalAdapter.findUserByEmail(email.toLowerCase()))
      throw new ApiError('validation_failed', 'There is an account with this address.', {
        issues: [{ path: 'email', message: 'is taken' }],
      });
    const fields = { name, email: email.toLowerCase(), emailVerified: true, personId };
    const user = await internalAdapter.createUser(fields, { method: 'email-password' });
    if (password === undefined) return;
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await hasher.hash(password),
    });
  }

  async function settle(
    account: Omit<NewAccount, 'personId'> & Place & Pick<Person, 'tz'>,
    id: string,
  ) {
    const { role, rights, tz, ...rest } = account;
    await add({ ...rest, personId: id });
    const place = { role, ...(rights && role !== 'admin' && { rights }) };
    const person: Person = { id, name: account.name, ...place, trust: trustAtFirst(role), tz };
    await store.write((tx) => tx.people.put(person));
  }

  /** False where the invitation is unknown, used or too old. */
  async function acceptInvitation({ token, role, ...account }: Invited): Promise<boolean> {
    const personId = ids.next('p');
    const offer = await takeInvitation(db, token, personId, clock.now());
    if (!offer) return false;
    const { isForFirst, ...place } = offer;
    if (isForFirst && !(await isEmpty())) return false;
    try {
      await settle({ ...account, ...place, role: role ?? place.role }, personId);
    } catch (error) {
      await giveBack(db, token);
      throw error;
    }
    return true;
  }

  async function isEmpty(): Promise<boolean> {
    return (await internalAdapter.countTotalUsers()) === 0;
  }

  async function linkTo(offer: Offer): Promise<string> {
    // After the #, so that it is in no log of any server.
    return `${publicUrl}/welcome#${await invite(db, offer, clock.now())}`;
  }

  const reception: Reception = {
    async bySubject(subject) {
      const found = await internalAdapter.findAccountOwnerByKey({
        providerId: PROVIDER_ID,
        accountId: subject,
      });
      return found?.kind === 'owned' ? known(found.user, subject) : undefined;
    },
    async byEmail(email) {
      const found = await internalAdapter.findUserByEmail(email.toLowerCase(), {
        includeAccounts: true,
      });
      if (!found) return undefined;
      const own = found.accounts.find(({ providerId }) => providerId === PROVIDER_ID);
      return known(found.user, own?.accountId);
    },
    keepRole: (personId, role) => followProvider({ store, clock }, personId, role),
    async enrolInvited({ role, ...newcomer }, token) {
      const account = { ...newcomer, token, tz: HOME_ZONE, password: undefined };
      return acceptInvitation(role ? { ...account, role } : account);
    },
    async enrol(newcomer) {
      await settle({ ...newcomer, tz: HOME_ZONE, password: undefined }, ids.next('p'));
    },
  };

  return {
    reception,
    handle,
    identify,
    personOf,
    forget: memory.forget,
    add,
    invite: (role, rights) => linkTo({ role, ...(rights && { rights }) }),
    inviteFirst: () => linkTo({ role: 'admin', isForFirst: true }),
    async accept(account) {
      if (!(await acceptInvitation(account))) throw notFound('invitation');
    },
    isEmpty,
  };
}

interface Parts {
  db: Database;
  store: Store;
  clock: Clock;
  ids: Ids;
  publicUrl: string;
  memory?: SessionMemory;
}
