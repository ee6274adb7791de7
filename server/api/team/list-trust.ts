import { suggestedStep, trustFigures, TRUST_WINDOW } from '#care/review/steps.ts';
import { trustIn } from '#care/review/trust.ts';
import { hasRight, seesAll } from '#care/team/rights.ts';
import { isAtWork } from '#care/team/roles.ts';
import type { Person } from '#contract/person.ts';
import type { Reply } from '#contract/reply.ts';
import type { TrustStanding } from '#contract/trust.ts';
import type { ReadTx } from '../../store/store.ts';
import type { Deps } from '../context.ts';

/** Each agent as a whole and in each source where they answer or are trusted otherwise, if the lead reviews there. */
export async function listTrust(deps: Deps, lead: Person): Promise<TrustStanding[]> {
  return deps.store.read(async (tx) => {
    const items: TrustStanding[] = [];
    const people = (await tx.people.all()).filter((person) => isAtWork(person, ['agent']));
    for (const person of people.toSorted((a, b) => (a.name < b.name ? -1 : 1)))
      items.push(...(await standingsOf(tx, lead, person)));
    return items;
  });
}

async function standingsOf(tx: ReadTx, lead: Person, person: Person): Promise<TrustStanding[]> {
  const replies = await tx.replies.latestOf(person.id, TRUST_WINDOW);
  const used = replies.map(({ place }) => place.sourceId);
  const sources = [...new Set([...used, ...Object.keys(person.trustIn ?? {})])].toSorted();
  const standings = seesAll(lead) ? [await standing(tx, person, null, replies)] : [];
  for (const sourceId of sources.filter((id) => hasRight(lead, 'review', [id]))) {
    const here = replies.filter(({ place }) => place.sourceId === sourceId);
    standings.push(await standing(tx, person, sourceId, here));
  }
  return standings;
}

async function standing(
  tx: ReadTx,
  person: Person,
  sourceId: string | null,
  replies: readonly Reply[],
): Promise<TrustStanding> {
  const level = trustIn(person, sourceId);
  const figures = trustFigures(replies, await promisesOf(tx, replies));
  return {
    personId: person.id,
    sourceId,
    ...level,
    isOwn: sourceId === null || person.trustIn?.[sourceId] !== undefined,
    figures,
    suggested: suggestedStep(level.trust, figures),
  };
}

/** What became of the news that these replies promised. */
async function promisesOf(
  tx: ReadTx,
  replies: readonly Reply[],
): Promise<{ kept: number; broken: number }> {
  const count = { kept: 0, broken: 0 };
  const ids = new Set(replies.filter(({ promise }) => promise !== null).map(({ id }) => id));
  const threads = new Set(replies.filter(({ id }) => ids.has(id)).map(({ threadId }) => threadId));
  for (const threadId of threads) {
    for (const { replyId, state } of await tx.promises.ofThread(threadId)) {
      if (!replyId || !ids.has(replyId) || (state !== 'kept' && state !== 'broken')) continue;
      count[state] += 1;
    }
  }
  return count;
}
