import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { Ask, HttpRequest, HttpResult } from '../../channels/http.ts';
import {
  addressesOf,
  checkedUrl,
  type FoundAddress,
  type TargetRules,
  Unfit,
  usualRules,
} from './check-target.ts';

const TIMEOUT_MS = 10_000;
const MAX_REDIRECTS = 3;
const moved: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

export interface SafeFetchOptions extends Partial<TargetRules> {
  timeoutMs?: number;
}

/**
 * Asks hosts of the open network whose address somebody else may have chosen. A name is resolved once, all
 * its addresses are checked, and the connection goes to a checked one; each redirect begins anew. No cookies,
 * and no credentials but those given, which stay with their origin.
 */
export function safeFetch({ timeoutMs = TIMEOUT_MS, ...given }: SafeFetchOptions = {}): Ask {
  const rules: TargetRules = { ...usualRules, ...given };
  return async (request) => {
    const tooLong = AbortSignal.timeout(timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, tooLong]) : tooLong;
    const way: Way = { signal, rules, hasLeft: false };
    try {
      return await ask(request, way);
    } catch (error) {
      return { state: way.hasLeft ? 'lost' : 'unasked', reason: reasonOf(error, tooLong) };
    }
  };
}

interface Way {
  signal: AbortSignal;
  rules: TargetRules;
  /** Whether anything of the question may have left. */
  hasLeft: boolean;
}

async function ask(request: HttpRequest, way: Way): Promise<HttpResult> {
  const { method = 'GET', maxBytes } = request;
  let { headers = {} } = request;
  let url = checkedUrl(request.url, way.rules);
  for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
    const found = await Promise.race([addressesOf(url, way.rules), aborted(way.signal)]);
    const response = await send({ ...request, method, headers }, url, found, way);
    const { statusCode = 0 } = response;
    const to = response.headers.location;
    if (!moved.has(statusCode) || !to || method !== 'GET')
      return await answerOf(response, url, maxBytes);
    response.destroy();
    const next = checkedUrl(to, way.rules, url);
    if (url.protocol === 'https:' && next.protocol === 'http:')
      throw new Unfit('it leads from a safe address to an unsafe one');
    if (next.origin !== url.origin) headers = withoutCredentials(headers);
    url = next;
  }
  throw new Unfit('it leads on and on');
}

function withoutCredentials(headers: Readonly<Record<string, string>>): Record<string, string> {
  const kept = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'authorization');
  return Object.fromEntries(kept);
}

/** A look-up cannot be ended, only left. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const end = () => reject(new Error('ended'));
    if (signal.aborted) end();
    signal.addEventListener('abort', end, { once: true });
  });
}

function send(
  { method, headers, body }: HttpRequest,
  url: URL,
  found: readonly FoundAddress[],
  way: Way,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method,
    // A kept connection could lead to where nobody checked.
    agent: false,
    signal: way.signal,
    lookup: (_host, { all }, done) => {
      const [first] = found;
      if (all) done(null, [...found]);
      else done(null, first?.address ?? '', first?.family);
    },
    headers: {
      'user-agent': 'Otklik',
      accept: '*/*',
      'accept-encoding': 'identity',
      ...headers,
      ...(body !== undefined && { 'content-length': String(Buffer.byteLength(body)) }),
    },
  };
  const isSafe = url.protocol === 'https:';
  const leave = () => void (way.hasLeft = true);
  return new Promise((resolve, reject) => {
    const start = isSafe ? requestHttps : requestHttp;
    start(url, options, resolve)
      .on('error', reject)
      .on('socket', (socket) => socket.once(isSafe ? 'secureConnect' : 'connect', leave))
      .end(body);
  });
}

async function answerOf(
  response: IncomingMessage,
  url: URL,
  maxBytes: number,
): Promise<HttpResult> {
  const { 'content-length': length, 'content-encoding': encoding = 'identity' } = response.headers;
  try {
    if (encoding !== 'identity') throw new Unfit('it comes packed');
    if (Number(length ?? 0) > maxBytes) return { state: 'too-large' };
    const pieces: Uint8Array[] = [];
    let size = 0;
    for await (const piece of response as AsyncIterable<Uint8Array>) {
      size += piece.byteLength;
      if (size > maxBytes) return { state: 'too-large' };
      pieces.push(piece);
    }
    const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
    return {
      state: 'answered',
      status: response.statusCode ?? 0,
      headers: Object.fromEntries(headers) as Record<string, string>,
      bytes: joined(pieces, size),
      url: url.href,
    };
  } finally {
    response.destroy();
  }
}

function reasonOf(error: unknown, tooLong: AbortSignal): string {
  if (error instanceof Unfit) return error.message;
  return tooLong.aborted ? 'the host took too long' : 'the host could not be reached';
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  return bytes;
}
