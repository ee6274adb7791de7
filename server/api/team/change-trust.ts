import { trustIn, withTrust } from '#care/review/trust.ts';
import type { Person } from '#contract/person.ts';
import type { SetTrustInput } from '#contract/trust.ts';
import { requireRightInSource } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';
import { personFor } from './person-for.ts';

/** A lead lets somebody go a step further, or reads more again; never themselves. */
export async function changeTrust(
  deps: Deps,
  lead: Person,
  personId: string,
  { sourceId, level, seenTrust }: SetTrustInput,
): Promise<Person> {
  return deps.store.write(async (tx) => {
    const person = await tx.people.get(personId);
    if (!person) throw notFound('person');
    if (person.id === lead.id)
      throw new ApiError('own_trust', 'Nobody decides how far they are trusted themselves.');
    requireRightInSource(lead, 'review', sourceId);
    if (sourceId !== null && !(await tx.sources.get(sourceId))) throw notFound('source');
    const before = trustIn(person, sourceId);
    if (before.trust !== seenTrust)
      throw new ApiError('version_conflict', 'Another lead has changed it meanwhile.');
    const changed = withTrust(person, sourceId, level);
    const after = trustIn(changed, sourceId);
    await tx.people.put(changed);
    await tx.log.append({
      at: deps.clock.now(),
      type: 'trust.changed',
      actorId: lead.id,
      subjectId: person.id,
      data: { sourceId, from: before.trust, to: after.trust, sampleShare: after.sampleShare },
    });
    return personFor(lead, changed);
  });
}
