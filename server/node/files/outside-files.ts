import { lookup as systemLookup } from 'node:dns/promises';
import { request as requestHttp, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import type { Files, ReadFile } from '../../api/context.ts';
import { isPublicAddress } from './public-address.ts';

const TIMEOUT_MS = 10_000;
const MAX_REDIRECTS = 3;

interface FoundAddress {
  address: string;
  family: number;
}

export interface OutsideOptions {
  /** `host:port` of hosts that may lie anywhere. For tests alone. */
  allowed?: ReadonlySet<string>;
  resolve?: (host: string) => Promise<FoundAddress[]>;
  timeoutMs?: number;
}

/**
 * Files from hosts of the open network. A customer chooses the address, so it must not lead into the
 * house: a name is resolved once, all its addresses are checked, and the connection goes to a checked
 * one; each redirect begins anew. No cookies, no credentials.
 */
export function outsideFiles(options: OutsideOptions = {}): Files {
  const {
    allowed = new Set<string>(),
    resolve = (host: string) => systemLookup(host, { all: true }),
    timeoutMs = TIMEOUT_MS,
  } = options;

  async function read(address: string, maxBytes: number, signal: AbortSignal): Promise<ReadFile> {
    let url = checkedUrl(address, allowed);
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
      const found = await Promise.race([addressesOf(url, { allowed, resolve }), aborted(signal)]);
      const response = await get(url, found, signal);
      const { statusCode = 0, headers } = response;
      if (statusCode === 200) return readBody(response, maxBytes);
      response.destroy();
      const isMoved = [301, 302, 303, 307, 308].includes(statusCode);
      if (!isMoved || !headers.location) throw new Unfit(`the host answered ${statusCode}`);
      const next = checkedUrl(headers.location, allowed, url);
      if (url.protocol === 'https:' && next.protocol === 'http:')
        throw new Unfit('it leads from a safe address to an unsafe one');
      url = next;
    }
    throw new Unfit('it leads on and on');
  }

  return {
    async read(url, { maxBytes }) {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        return await read(url, maxBytes, signal);
      } catch (error) {
        if (error instanceof Unfit) return { state: 'unavailable', reason: error.message };
        const reason = signal.aborted ? 'the host took too long' : 'the host could not be reached';
        return { state: 'unavailable', reason };
      }
    },
  };
}

/** An address that is not asked, or an answer that is not taken. */
class Unfit extends Error {}

function checkedUrl(address: string, allowed: ReadonlySet<string>, base?: URL): URL {
  if (!URL.canParse(address, base)) throw new Unfit('this is no address');
  const url = new URL(address, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Unfit('only http and https addresses are asked');
  if (url.username || url.password) throw new Unfit('its address holds credentials');
  // The port is empty where it is the protocol's own.
  if (url.port !== '' && !['80', '443'].includes(url.port) && !allowed.has(url.host))
    throw new Unfit('it lies at an unusual port');
  return url;
}

async function addressesOf(
  url: URL,
  { allowed, resolve }: Required<Pick<OutsideOptions, 'allowed' | 'resolve'>>,
): Promise<FoundAddress[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Nothing is looked up for a literal when it is connected to, so it is checked here.
  const family = isIP(host);
  const found = family > 0 ? [{ address: host, family }] : await resolve(host);
  const isFit = allowed.has(url.host) || found.every(({ address }) => isPublicAddress(address));
  if (found.length === 0 || !isFit) throw new Unfit('it lies where nothing is fetched from');
  return found;
}

/** A look-up cannot be ended, only left. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('too long')), { once: true });
  });
}

function get(url: URL, found: FoundAddress[], signal: AbortSignal): Promise<IncomingMessage> {
  const options: RequestOptions = {
    // A kept connection could lead to where nobody checked.
    agent: false,
    signal,
    lookup: (_host, { all }, done) => {
      const [first] = found;
      if (all) done(null, found);
      else done(null, first?.address ?? '', first?.family);
    },
    headers: { 'user-agent': 'Otklik', accept: '*/*', 'accept-encoding': 'identity' },
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    send(url, options, resolve).on('error', reject).end();
  });
}

async function readBody(response: IncomingMessage, maxBytes: number): Promise<ReadFile> {
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
    return { state: 'read', bytes: joined(pieces, size) };
  } finally {
    response.destroy();
  }
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
