import type { ChangeSourceInput, Source } from '#contract/channel.ts';
import type { LogEntry } from '#contract/event.ts';
import type { Person } from '#contract/person.ts';
import type { Deps } from '../context.ts';
import { ApiError, notFound } from '../errors.ts';

/** The log keeps what was changed as it is now and as it was before. Where nothing is, nothing happens. */
export async function changeSource(
  deps: Deps,
  person: Person,
  sourceId: string,
  { seenVersion, ...input }: ChangeSourceInput,
): Promise<Source> {
  return deps.store.write(async (tx) => {
    const source = await tx.sources.get(sourceId);
    if (!source) throw notFound('source');
    if (source.version !== seenVersion)
      throw new ApiError('version_conflict', 'Somebody changed this source meanwhile.');
    const data = changesTo(source, input);
    if (Object.keys(data).length === 0) return source;
    const { name, policy, ownDomains, privateUrl } = { ...source, ...input };
    const version = source.version + 1;
    const next: Source = { ...source, name, policy, ownDomains, privateUrl, version };
    await tx.sources.put(next);
    await tx.log.append({
      at: deps.clock.now(),
      type: 'source.changed',
      actorId: person.id,
      subjectId: source.id,
      data,
    });
    return next;
  });
}

/** `policy` and `policyBefore`, and so on. */
function changesTo(
  source: Source,
  input: Omit<ChangeSourceInput, 'seenVersion'>,
): LogEntry['data'] {
  const after: Partial<Source> = input;
  const data: LogEntry['data'] = {};
  for (const field of ['name', 'policy', 'ownDomains', 'privateUrl'] as const) {
    const now = after[field];
    if (now === undefined || inWords(now) === inWords(source[field])) continue;
    data[field] = inWords(now);
    data[`${field}Before`] = inWords(source[field]);
  }
  return data;
}

function inWords(value: string | string[] | null): string | null {
  return Array.isArray(value) ? value.join(', ') : value;
}
