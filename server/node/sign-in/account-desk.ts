import { sql } from 'kysely';
import type { AccountStanding } from '#contract/account.ts';
import type { Database } from '../../store/postgres/database.ts';

/** What an admin sees of the team's accounts and may do with them. Passwords and codes are nobody's to see. */
export interface AccountDesk {
  all(now: Date): Promise<AccountStanding[]>;
  /** Signs a person out everywhere. Answers how many sessions that were. */
  endSessions(personId: string): Promise<number>;
  /** Lets a person in by the password alone, until they set up a second factor again. False where there was none. */
  resetSecondFactor(personId: string): Promise<boolean>;
}

/**
 * Reads and writes the tables of the sign-in beside it: it has no address for an admin's deeds.
 * `forget` is called before whoever was signed out could ask again.
 */
export function accountDesk(db: Database, forget: () => void): AccountDesk {
  return {
    async all(now) {
      const { rows } = await sql<AccountStanding>`
        select u."personId", u.email,
          case when exists (select from auth_account a
              where a."userId" = u.id and a."providerId" = 'credential')
            then coalesce(u."twoFactorEnabled", false) end as "hasSecondFactor",
          (select count(*)::int from auth_session s
            where s."userId" = u.id and s."expiresAt" > ${now.toISOString()}::timestamptz) as sessions
        from auth_user u order by u.email`.execute(db);
      return rows;
    },
    async endSessions(personId) {
      try {
        const { rows } = await sql`
          delete from auth_session where "userId" in (${usersOf(personId)})
          returning id`.execute(db);
        return rows.length;
      } finally {
        forget();
      }
    },
    async resetSecondFactor(personId) {
      return db.transaction().execute(async (tx) => {
        const { rows } = await sql`
          delete from auth_second_factor where "userId" in (${usersOf(personId)})
          returning id`.execute(tx);
        await sql`
          update auth_user set "twoFactorEnabled" = false where "personId" = ${personId}`.execute(
          tx,
        );
        return rows.length > 0;
      });
    },
  };
}

function usersOf(personId: string) {
  return sql`select id from auth_user where "personId" = ${personId}`;
}
