import { z } from 'zod';
import type { Ask, HttpResult } from '../http.ts';
import { retryAfter } from '../retry-after.ts';
import type { WordpressSettings } from './settings.ts';

const MOST_BYTES = 10 * 1024 * 1024;

export type Query = Readonly<Record<string, string | number>>;

/** A WordPress site by its REST API, as our account there. */
export interface Site {
  host: string;
  get(route: string, query: Query, signal?: AbortSignal): Promise<HttpResult>;
  /** `agent` is kept with what is posted. */
  post(route: string, body: object, agent: string): Promise<HttpResult>;
  remove(route: string, agent: string): Promise<HttpResult>;
}

export function siteOf({ site, user, password }: WordpressSettings, ask: Ask): Site {
  const authorization = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
  const addressOf = (route: string, query: Query) => {
    const url = new URL(site);
    // Understood whatever permalinks the site has chosen.
    url.searchParams.set('rest_route', `/wp/v2/${route}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    return url.href;
  };
  return {
    host: new URL(site).host,
    get: (route, query, signal) =>
      ask({
        url: addressOf(route, query),
        headers: { authorization },
        maxBytes: MOST_BYTES,
        signal,
      }),
    post,
    // Said this way WordPress understands it also behind a server that lets no DELETE through.
    remove: (route, agent) => post(route, {}, agent, { _method: 'DELETE' }),
  };

  function post(
    route: string,
    body: object,
    agent: string,
    query: Query = {},
  ): Promise<HttpResult> {
    return ask({
      url: addressOf(route, query),
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'user-agent': agent },
      body: JSON.stringify(body),
      maxBytes: MOST_BYTES,
    });
  }
}

/** The id of our account there. */
export async function ownAccount(site: Site, signal?: AbortSignal): Promise<number> {
  const result = await site.get('users/me', { _fields: 'id' }, signal);
  return contentOf(result, z.object({ id: z.number().int().positive() }), Date.now()).id;
}

/** What an answer holds. Throws a `SiteFault` where it is none, or not of this shape. */
export function contentOf<T>(result: HttpResult, schema: z.ZodType<T>, nowMs: number): T {
  if (result.state === 'too-large') throw new SiteFault('too-large', 'it answered too much');
  if (result.state !== 'answered') throw new SiteFault('away', result.reason);
  const json = jsonOf(result.bytes);
  if (result.status !== 200) {
    const { code, message } = faultIn(result.status, json);
    throw new SiteFault(code, message, retryAfter(result.headers, nowMs));
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new SiteFault('not-wordpress', 'it does not answer as WordPress does');
  return parsed.data;
}

/** The site did not answer as it should. */
export class SiteFault extends Error {
  /** WordPress's own word for it, where there is one. */
  readonly code: string;
  /** For how long the site asks to be left alone. */
  readonly askedSeconds: number | undefined;

  constructor(code: string, reason: string, askedSeconds?: number) {
    super(reason);
    this.code = code;
    this.askedSeconds = askedSeconds;
  }
}

const faultSchema = z.object({ code: z.string().max(100), message: z.string() });

export function faultIn(status: number, json: unknown): { code: string; message: string } {
  const fault = faultSchema.safeParse(json);
  return fault.success ? fault.data : { code: `http_${status}`, message: `it answered ${status}` };
}

export function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
}
