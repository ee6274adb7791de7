import type { Source } from '#contract/channel.ts';

/** The address under which the customer comes back to this very case, unseen by others. */
export function invitationLink(privateUrl: string, caseNumber: string): string {
  return privateUrl.replaceAll('{case}', encodeURIComponent(caseNumber));
}

/** The agent's words with the link on a line of its own; one that stands there already stays alone. */
export function withInvitation(text: string, link: string): string {
  if (text.includes(link)) return text;
  const words = text.trimEnd();
  return words === '' ? `\n\n${link}` : `${words}\n\n${link}`;
}

/** Whose links are ours in words sent through this source. */
export function domainsOf({ ownDomains, privateUrl }: Pick<Source, 'ownDomains' | 'privateUrl'>) {
  const host = /^https:\/\/([^/?#:@]+)/i.exec(privateUrl ?? '')?.[1];
  return host === undefined ? ownDomains : [...ownDomains, host.toLowerCase()];
}
