import { sql } from 'kysely';
import type { Database } from '../../store/postgres/database.ts';

/** On it nothing is said but that somebody's session, account, rights or access are others now. */
export const WHO_CHANNEL = 'otklik_who';

/** Has the database itself tell of every change, so that one by hand is heard as well. Needs the tables; may be run again. */
export async function tellWhoChanged(db: Database): Promise<void> {
  await sql`
    create or replace function otklik_who_changed() returns trigger language plpgsql as $$
    begin
      perform pg_notify(${sql.lit(WHO_CHANNEL)}, '');
      return null;
    end $$`.execute(db);
  // Looked for first: to make one waits for every write that is under way.
  await sql`
    do $$
    declare name text;
    begin
      foreach name in array array['people', 'auth_session', 'auth_user'] loop
        if not exists (
          select 1 from pg_trigger where tgrelid = to_regclass(name) and tgname = 'otklik_who'
        ) then
          execute format(
            'create trigger otklik_who after update or delete or truncate on %I
              for each statement execute function otklik_who_changed()', name);
        end if;
      end loop;
    end $$`.execute(db);
}
