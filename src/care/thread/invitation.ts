import type { Source } from '#contract/channel.ts';

/** The address under which the customer comes back to this very case, unseen by others. */
export function invitationLink(privateUrl: string, caseNumber: string): string {
  return privateUrl.replaceAll('{case}', encodeURIComponent(caseNumber));
}

/** A one-time link to our own chat. The token stands after the `#`, so that it is in no log of any server. */
export function chatInvitation(chatUrl: string, token: string): string {
  return `${chatUrl}#i=${token}`;
}

/** Whether words hold a one-time link to this chat already. */
export function invitesTo(chatUrl: string, text: string): boolean {
  return text.includes(chatInvitation(chatUrl, ''));
}

/** The agent's words with the link on a line of its own; one that stands there already stays alone. */
export function withInvitation(text: string, link: string): string {
  if (text.includes(link)) return text;
  const words = text.trimEnd();
  return words === '' ? `\n\n${link}` : `${words}\n\n${link}`;
}

/** Whose links are ours in words sent through this source: its own, and those that lead to us into private. */
export function domainsOf(
  { ownDomains, privateUrl }: Pick<Source, 'ownDomains' | 'privateUrl'>,
  /** What people call the server that serves our own chat; undefined where nothing does. */
  address: string | undefined,
): string[] {
  const hosts = [privateUrl ?? '', address ?? ''].flatMap(
    (url) => /^https:\/\/([^/?#:@]+)/i.exec(url)?.[1]?.toLowerCase() ?? [],
  );
  return [...ownDomains, ...hosts];
}
