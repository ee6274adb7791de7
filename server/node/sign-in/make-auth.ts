import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { sql } from 'kysely';
import type { Database } from '../../store/postgres/database.ts';
import {
  noForeignTokens,
  type Receive,
  providerPlugin,
  type SignInProvider,
} from './oidc/sign-in-provider.ts';
import { tellWhoChanged } from './who-changed.ts';

export const IP_HEADER = 'x-otklik-ip';
const HOUR = 3600;
/** Any number, other than that of the writers. */
const STARTING = 6_845_012;

export interface AuthSettings {
  secret: string;
  publicUrl: string;
  /** Whether people may sign in by a password; they may where it is left out. */
  takesPasswords?: boolean;
  /** The house's provider, and who of those it vouches for comes in. */
  oidc?: (SignInProvider & { receive: Receive }) | undefined;
}

/** Accounts and sessions, in the same database as all else. Nobody signs up: people are invited. */
export async function makeAuth(db: Database, settings: AuthSettings) {
  const { secret, publicUrl, takesPasswords = true, oidc } = settings;
  const options = {
    appName: 'Otklik',
    secret,
    baseURL: publicUrl,
    basePath: '/api/auth',
    trustedOrigins: [new URL(publicUrl).origin],
    database: { db, type: 'postgres' as const, transaction: false },
    emailAndPassword: {
      enabled: takesPasswords,
      disableSignUp: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
    },
    user: {
      modelName: 'auth_user',
      additionalFields: { personId: { type: 'string' as const, required: true, input: false } },
    },
    // Twelve hours after the sign-in, however much is done in between.
    session: { modelName: 'auth_session', expiresIn: 12 * HOUR, disableSessionRefresh: true },
    account: {
      modelName: 'auth_account',
      // Only who somebody is was asked for; the tokens are of no use afterwards.
      updateAccountOnSignIn: false,
    },
    databaseHooks: {
      account: {
        create: {
          before: async (account: object) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    hooks: { before: noForeignTokens },
    disabledPaths: ['/link-social', '/unlink-account'],
    onAPIError: { errorURL: `${publicUrl}/sign-in` },
    verification: { modelName: 'auth_verification' },
    // The header is set by this server from the connection, never taken from the request.
    advanced: {
      cookiePrefix: 'otklik',
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { ipAddressHeaders: [IP_HEADER] },
    },
    rateLimit: {
      enabled: true,
      storage: 'database' as const,
      modelName: 'auth_rate_limit',
      customRules: {
        '/sign-in/email': { window: 60, max: 10 },
        // A house comes from one address, and the password is not asked for here.
        '/sign-in/social': { window: 60, max: 60 },
        '/two-factor/*': { window: 60, max: 10 },
      },
    },
    plugins: [
      twoFactor({ issuer: 'Otklik', schema: { twoFactor: { modelName: 'auth_second_factor' } } }),
      ...(oidc ? [await providerPlugin(oidc, oidc.receive)] : []),
    ],
    telemetry: { enabled: false },
    logger: { level: 'error' as const },
  };
  await alone(db, async (own) => {
    const onOwn = { ...options, database: { ...options.database, db: own } };
    await (await getMigrations(onOwn)).runMigrations();
    await tellWhoChanged(own);
  });
  return betterAuth(options);
}

/** Processes that start at once would make the same tables. */
async function alone(db: Database, work: (own: Database) => Promise<void>): Promise<void> {
  await db.connection().execute(async (own) => {
    await sql`select pg_advisory_lock(${STARTING})`.execute(own);
    try {
      await work(own);
    } finally {
      await sql`select pg_advisory_unlock(${STARTING})`.execute(own);
    }
  });
}

export type Auth = Awaited<ReturnType<typeof makeAuth>>;
