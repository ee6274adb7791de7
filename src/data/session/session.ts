import type { SignInWays } from '#contract/sign-in.ts';
import { signInAddress } from '#contract/way-back.ts';

/** How an attempt to come in ended. */
export type SignInResult = 'in' | 'code-needed' | 'wrong' | 'too-often' | 'failed';
export type AcceptResult = 'made' | 'used-up' | 'refused' | 'too-often' | 'failed';

export async function signIn(email: string, password: string): Promise<SignInResult> {
  const response = await post('/api/auth/sign-in/email', { email, password });
  if (response?.ok) {
    const { twoFactorRedirect } = (await response.json()) as { twoFactorRedirect?: boolean };
    return twoFactorRedirect ? 'code-needed' : 'in';
  }
  return refusal(response);
}

/** The second step, for whoever has a second factor: what it shows now, or a backup code. */
export async function giveCode(code: string): Promise<SignInResult> {
  const way = /^\d{6}$/.test(code) ? 'verify-totp' : 'verify-backup-code';
  const response = await post(`/api/auth/two-factor/${way}`, { code });
  return response?.ok ? 'in' : refusal(response);
}

/** Passwords alone where the server does not say. */
export async function readSignInWays(): Promise<SignInWays> {
  const response = await fetch('/api/sign-in').catch(() => undefined);
  return response?.ok
    ? ((await response.json()) as SignInWays)
    : { password: true, provider: null };
}

/** The provider's own page for signing in, which leads back; undefined where there was no answer. */
export async function beginAtProvider(way: {
  /** Path of the page to end on. */
  to: string;
  invitation: string | null;
}): Promise<string | undefined> {
  const response = await post('/api/auth/sign-in/social', {
    provider: 'oidc',
    callbackURL: new URL(way.to, location.origin).href,
    errorCallbackURL: new URL(signInAddress(way.to), location.origin).href,
    ...(way.invitation !== null && { additionalData: { invitation: way.invitation } }),
  });
  return response?.ok ? ((await response.json()) as { url: string }).url : undefined;
}

export interface NewAccount {
  token: string;
  name: string;
  email: string;
  password: string;
}

/** Makes the account to which an invitation entitles. */
export async function acceptInvitation(account: NewAccount): Promise<AcceptResult> {
  const { timeZone: tz } = Intl.DateTimeFormat().resolvedOptions();
  const response = await post('/api/invitations/accept', { ...account, tz });
  if (response?.ok) return 'made';
  if (response?.status === 404) return 'used-up';
  if (response?.status === 429) return 'too-often';
  return response?.status === 422 || response?.status === 400 ? 'refused' : 'failed';
}

function refusal(response: Response | undefined): SignInResult {
  if (response?.status === 429) return 'too-often';
  return response && response.status < 500 ? 'wrong' : 'failed';
}

/** Undefined where the server could not be reached. */
export async function post(address: string, body: unknown): Promise<Response | undefined> {
  try {
    return await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return undefined;
  }
}
