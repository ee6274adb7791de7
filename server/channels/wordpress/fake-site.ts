import type { Ask, HttpRequest, HttpResult } from '../http.ts';
import type { WordpressComment } from './comment.ts';
import { siteOf } from './site.ts';
import { wordpressSettingsSchema } from './settings.ts';

/** A site whose answers a test decides; `route` is without the parameters. */
export function fakeSite(
  answer: (route: string, query: URLSearchParams, request: HttpRequest) => HttpResult,
) {
  const asked: { route: string; query: URLSearchParams; request: HttpRequest }[] = [];
  const ask: Ask = async (request) => {
    const { searchParams: query } = new URL(request.url);
    const route = (query.get('rest_route') ?? '').replace('/wp/v2/', '');
    asked.push({ route, query, request });
    return answer(route, query, request);
  };
  const settings = wordpressSettingsSchema.parse({
    kind: 'wordpress',
    source: 'blog',
    name: 'Blog',
    site: 'https://blog.example/en',
    user: 'care',
    password: 'abcd efgh',
  });
  return { site: siteOf(settings, ask), asked };
}

export function answered(
  status: number,
  content: unknown,
  headers: Record<string, string> = {},
): HttpResult {
  const bytes = new Uint8Array(Buffer.from(JSON.stringify(content)));
  return { state: 'answered', status, headers, bytes, url: 'https://blog.example/' };
}

export function aComment(change: Partial<WordpressComment> = {}): WordpressComment {
  const { id = 7 } = change;
  return {
    id,
    post: 3,
    parent: 0,
    author: 0,
    author_name: 'Мария',
    author_url: '',
    author_email: 'maria@mail.example',
    author_user_agent: 'Mozilla/5.0',
    date_gmt: '2026-11-20T09:00:00',
    link: `https://blog.example/?p=3#comment-${id}`,
    status: 'approved',
    content: { raw: `Слова ${id}` },
    ...change,
  };
}
