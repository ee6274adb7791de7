import type { parseFeed } from 'feedsmith';
import type { Entry } from './entry.ts';

export type AnyFeed = ReturnType<typeof parseFeed>;

/** The entries of a feed of any format in one shape, the first in it first. */
export function entriesOf(parsed: AnyFeed): { title: string | null; entries: Entry[] } {
  switch (parsed.format) {
    case 'atom':
      return {
        title: parsed.feed.title?.value ?? null,
        entries: (parsed.feed.entries ?? []).map((entry) => ({
          id: said(entry.id),
          link: said((entry.links ?? []).find(({ rel }) => !rel || rel === 'alternate')?.href),
          title: said(entry.title?.value),
          content: said(entry.content?.value, entry.summary?.value),
          author: said(entry.authors?.[0]?.name),
          authorUrl: said(entry.authors?.[0]?.uri),
          published: said(entry.published),
          updated: said(entry.updated),
          answers: said(entry.thr?.inReplyTos?.[0]?.ref),
        })),
      };
    case 'json':
      return {
        title: parsed.feed.title ?? null,
        entries: (parsed.feed.items ?? []).map((item) => ({
          id: said(item.id),
          link: said(item.url, item.external_url),
          title: said(item.title),
          content: said(item.content_html, escaped(item.content_text), item.summary),
          author: said(item.authors?.[0]?.name),
          authorUrl: said(item.authors?.[0]?.url),
          published: said(item.date_published),
          updated: said(item.date_modified),
          answers: null,
        })),
      };
    case 'rss':
      return {
        title: parsed.feed.title ?? null,
        entries: (parsed.feed.items ?? []).map((item) => ({
          ...common(item),
          id: said(item.guid?.value),
          link: said(item.link, isAddress(item.guid?.value) ? item.guid?.value : undefined),
          author: said(item.dc?.creators?.[0], item.authors?.[0]?.name),
          published: said(item.pubDate, item.dc?.dates?.[0]),
          updated: said(item.atom?.updated),
          answers: said(item.thr?.inReplyTos?.[0]?.ref),
        })),
      };
    case 'rdf':
      return {
        title: parsed.feed.title ?? null,
        entries: (parsed.feed.items ?? []).map((item) => ({
          ...common(item),
          id: said(item.rdf?.about),
          link: said(item.link, item.rdf?.about),
          author: said(item.dc?.creators?.[0]),
          published: said(item.dc?.dates?.[0]),
          updated: null,
          answers: null,
        })),
      };
  }
}

interface CommonItem {
  title?: string;
  description?: string;
  content?: { encoded?: string };
}

/** E-mail addresses of authors are left where they are. */
function common({ title, description, content }: CommonItem) {
  return { title: said(title), content: said(content?.encoded, description), authorUrl: null };
}

function said(...values: unknown[]): string | null {
  for (const value of values)
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  return null;
}

function escaped(words: string | undefined): string | undefined {
  return words?.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');
}

function isAddress(value: string | undefined): boolean {
  return /^https?:\/\//i.test(value ?? '');
}
