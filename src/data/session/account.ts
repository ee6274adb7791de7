import type { Role } from '#contract/person.ts';
import { post } from './session.ts';

export interface Account {
  name: string;
  email: string;
  role: Role;
  /** Undefined for whoever signs in without a password. */
  hasSecondFactor: boolean | undefined;
}

/** Undefined where nobody is signed in. */
export async function readAccount(): Promise<Account | undefined> {
  const [session, accounts, me] = await Promise.all([
    fetch('/api/auth/get-session'),
    fetch('/api/auth/list-accounts'),
    fetch('/api/me'),
  ]);
  if (!session.ok || !accounts.ok || !me.ok) return undefined;
  const { user } = (await session.json()) as {
    user: { email: string; twoFactorEnabled?: boolean };
  };
  const { person } = (await me.json()) as { person: { name: string; role: Role } };
  const ways = (await accounts.json()) as { providerId: string }[];
  const hasPassword = ways.some(({ providerId }) => providerId === 'credential');
  return {
    name: person.name,
    email: user.email,
    role: person.role,
    hasSecondFactor: hasPassword ? user.twoFactorEnabled === true : undefined,
  };
}

export interface SecondFactor {
  /** For an authenticator that reads addresses, and the key in it for one that is typed into. */
  address: string;
  key: string;
  /** Each lets in once when the authenticator is lost. */
  backupCodes: string[];
}

/** It counts only once a first code was given. Undefined where the password is wrong. */
export async function beginSecondFactor(password: string): Promise<SecondFactor | undefined> {
  const response = await post('/api/auth/two-factor/enable', { password });
  if (!response?.ok) return undefined;
  const { totpURI, backupCodes } = (await response.json()) as {
    totpURI: string;
    backupCodes: string[];
  };
  return { address: totpURI, key: new URL(totpURI).searchParams.get('secret') ?? '', backupCodes };
}

export async function signOut(): Promise<void> {
  await post('/api/auth/sign-out', {});
}
