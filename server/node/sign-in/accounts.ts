import type { Person, Role } from '#contract/person.ts';
import type { Clock, Ids } from '../../api/context.ts';
import { ApiError, notFound } from '../../api/errors.ts';
import type { Database } from '../../store/postgres/database.ts';
import type { Store } from '../../store/store.ts';
import { giveBack, invite, takeInvitation } from './invitations.ts';
import type { Auth } from './make-auth.ts';

interface NewAccount {
  personId: string;
  name: string;
  email: string;
  password: string;
}

export interface Accounts {
  handle(request: Request): Promise<Response>;
  /** Who is signed in. */
  identify(request: Request): Promise<string | null>;
  personOf(request: Request): Promise<Person | undefined>;
  /** The link for one new person. */
  invite(role: Role): Promise<string>;
  accept(input: Omit<NewAccount, 'personId'> & { token: string; tz: string }): Promise<void>;
  add(account: NewAccount): Promise<void>;
  /** Whether nobody can sign in yet. */
  isEmpty(): Promise<boolean>;
}

/** The accounts of the team: each belongs to one person of the store. */
export async function teamAccounts(
  auth: Auth,
  { db, store, clock, ids, publicUrl }: Parts,
): Promise<Accounts> {
  const { internalAdapter, password: hasher } = await auth.$context;

  async function identify(request: Request): Promise<string | null> {
    const session = await auth.api.getSession({ headers: request.headers });
    return session?.user.personId ?? null;
  }

  async function add({ personId, name, email, password }: NewAccount): Promise<void> {
    if (await internalAdapter.findUserByEmail(email.toLowerCase()))
      throw new ApiError('validation_failed', 'There is an account with this address.', {
        issues: [{ path: 'email', message: 'is taken' }],
      });
    const fields = { name, email: email.toLowerCase(), emailVerified: true, personId };
    const user = await internalAdapter.createUser(fields, { method: 'email-password' });
    await internalAdapter.linkAccount({
      userId: user.id,
      providerId: 'credential',
      accountId: user.id,
      password: await hasher.hash(password),
    });
  }

  return {
    handle: (request) => auth.handler(request),
    identify,
    add,
    async personOf(request) {
      const personId = await identify(request);
      return personId === null ? undefined : store.read((tx) => tx.people.get(personId));
    },
    async invite(role) {
      // After the #, so that it is in no log of any server.
      return `${publicUrl}/welcome#${await invite(db, role, clock.now())}`;
    },
    async accept({ token, tz, ...account }) {
      const personId = ids.next('p');
      const role = await takeInvitation(db, token, personId, clock.now());
      if (!role) throw notFound('invitation');
      try {
        await add({ ...account, personId });
      } catch (error) {
        await giveBack(db, token);
        throw error;
      }
      const trust = role === 'agent' ? 'every-reply' : 'none';
      const person: Person = { id: personId, name: account.name, role, trust, tz };
      await store.write((tx) => tx.people.put(person));
    },
    isEmpty: async () => (await internalAdapter.countTotalUsers()) === 0,
  };
}

interface Parts {
  db: Database;
  store: Store;
  clock: Clock;
  ids: Ids;
  publicUrl: string;
}
