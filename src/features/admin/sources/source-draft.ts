import type { ChangeSourceInput, Source, SourcePolicy } from '#contract/channel.ts';
import { hostPattern, httpsPattern, sourceLimits as most } from '#contract/source-shape.ts';

/** From all that can be done with a source to nothing. */
export const policies = [
  'full',
  'assisted',
  'inbound-only',
  'off',
] as const satisfies SourcePolicy[];

/** A source as it stands in the fields. */
export interface SourceDraft {
  name: string;
  policy: SourcePolicy;
  /** One a line. */
  ownDomains: string;
  privateUrl: string;
  /** Of the source that the fields began from. */
  seenVersion: number;
}

export interface SourceFaults {
  name: boolean;
  privateUrl: boolean;
  ownDomains: 'too-many' | { domain: string } | null;
}

export function draftOf({ name, policy, ownDomains, privateUrl, version }: Source): SourceDraft {
  return {
    name,
    policy,
    ownDomains: ownDomains.join('\n'),
    privateUrl: privateUrl ?? '',
    seenVersion: version,
  };
}

/** What the fields say; null while one of them cannot be read. */
export function readDraft(draft: SourceDraft): {
  input: ChangeSourceInput | null;
  faults: SourceFaults;
} {
  const { policy, seenVersion } = draft;
  const name = draft.name.trim();
  const privateUrl = draft.privateUrl.trim() || null;
  const lines = draft.ownDomains.split(/[\s,;]+/).filter(Boolean);
  const ownDomains = [...new Set(lines.map((line) => hostOf(line) ?? ''))];
  const unread = lines.find((line) => hostOf(line) === null);
  const faults: SourceFaults = {
    name: name === '',
    privateUrl: privateUrl !== null && !httpsPattern.test(privateUrl),
    ownDomains: unread !== undefined ? { domain: unread } : tooMany(ownDomains),
  };
  const isRead = !faults.name && !faults.privateUrl && faults.ownDomains === null;
  return { input: isRead ? { name, policy, ownDomains, privateUrl, seenVersion } : null, faults };
}

function tooMany(domains: readonly string[]): 'too-many' | null {
  return domains.length > most.domains ? 'too-many' : null;
}

/** Of a name, or of an address copied whole. */
function hostOf(words: string): string | null {
  const address = /^https?:\/\//i.test(words) ? words : `https://${words}`;
  if (!URL.canParse(address)) return null;
  const { host, username } = new URL(address);
  const isHost = username === '' && host.length <= most.domainLength && hostPattern.test(host);
  return isHost ? host : null;
}
