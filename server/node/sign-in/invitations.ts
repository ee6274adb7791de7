import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { Person } from '#contract/person.ts';
import type { Database, Tx } from '../../store/postgres/database.ts';
import { entity } from '../../store/postgres/entity.ts';

const HOURS_72 = 72 * 3600 * 1000;

/** What the new person is here for, and where; no rights are every source. */
export type Place = Pick<Person, 'role' | 'rights'>;

/** A place, and whether it is good only while nobody has an account. */
export type Offer = Place & { isForFirst?: true };

/** A link by which one person makes one account. Of the token only the hash is kept. */
interface Invitation extends Offer {
  id: string;
  /** Set once somebody came by it. */
  personId: string | null;
  expiresAt: string;
}

/** Answers the token, which nobody can read again. */
export async function invite(db: Database, offer: Offer, now: string): Promise<string> {
  const token = randomBytes(16).toString('base64url');
  const expiresAt = new Date(Date.parse(now) + HOURS_72).toISOString();
  await db
    .transaction()
    .execute((tx) => table(tx).put({ ...offer, id: hash(token), personId: null, expiresAt }));
  return token;
}

/** Takes an invitation for this person, who may not be there yet; undefined where it is unknown, used or too old. */
export async function takeInvitation(
  db: Database,
  token: string,
  personId: string,
  now: string,
): Promise<Offer | undefined> {
  return db.transaction().execute(async (tx) => {
    const invitation = await table(tx).first(sql`id = ${hash(token)} for update`);
    if (!invitation || invitation.personId !== null || invitation.expiresAt <= now)
      return undefined;
    await table(tx).put({ ...invitation, personId });
    const { role, rights, isForFirst } = invitation;
    return { role, ...(rights && { rights }), ...(isForFirst && { isForFirst }) };
  });
}

/** For an account that could not be made after all. */
export async function giveBack(db: Database, token: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const invitation = await table(tx).get(hash(token));
    if (invitation) await table(tx).put({ ...invitation, personId: null });
  });
}

function table(tx: Tx) {
  return entity<Invitation>(tx, 'invitations');
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
