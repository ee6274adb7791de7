import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import {
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
  createServer,
} from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fileTypes } from '../server/node/file-types.ts';

/**
 * Serves a built folder from memory: every address is looked up in a list of the files read at the
 * start, so no request can reach a file outside the folder. Page addresses without a file get
 * `index.html`, and the router takes over.
 */
export async function startStaticServer(options: StaticServerOptions): Promise<StaticServer> {
  const files = readFolder(options.root);
  if (!files.has('/index.html')) {
    throw new Error(`${options.root} holds no index.html: build it first (npm run build:demo)`);
  }
  const server = createServer((request, response) => {
    const isApi = options.api && /^\/(?:api|sit)\//.test(request.url ?? '');
    if (isApi) options.api?.(request, response);
    else answer(files, request, response);
  });
  const port = await listen(server, options);
  return {
    port,
    url: `http://localhost:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type StaticServerOptions = {
  root: string;
  port: number;
  /** Take the next free port when this one is busy. */
  orNext?: boolean;
  host?: string;
  /** Answers what is asked below /api/ and /sit/. */
  api?: RequestListener;
};

export type StaticServer = { port: number; url: string; close(): Promise<void> };

type StaticFile = { body: Buffer; type: string; etag: string; cache: string; encoded: Encoded };
type Encoded = Map<'br' | 'gzip', Buffer>;

function readFolder(root: string): Map<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(root, path).split(sep).join('/')}`;
    if (!entry.isFile() || address.startsWith('/.vite/')) continue;
    const body = readFileSync(path);
    files.set(address, {
      body,
      type: fileTypes[extname(path)] ?? 'application/octet-stream',
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
      cache: address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      encoded: new Map(),
    });
  }
  return files;
}

function answer(
  files: Map<string, StaticFile>,
  request: IncomingMessage,
  response: ServerResponse,
) {
  response.setHeader('x-content-type-options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const file = findFile(files, request);
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n');
    return;
  }
  response.setHeader('etag', file.etag);
  response.setHeader('cache-control', file.cache);
  response.setHeader('vary', 'accept-encoding');
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304).end();
    return;
  }
  const { body, encoding } = encode(file, request.headers['accept-encoding'] ?? '');
  if (encoding) response.setHeader('content-encoding', encoding);
  response.writeHead(200, { 'content-type': file.type, 'content-length': body.byteLength });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function findFile(files: Map<string, StaticFile>, request: IncomingMessage) {
  const address = decodeAddress((request.url ?? '/').split(/[?#]/, 1)[0] ?? '/');
  const wantsPage = request.headers.accept?.includes('text/html') ?? false;
  const isPage = !address.startsWith('/assets/') && !address.startsWith('/api/');
  return files.get(address) ?? (wantsPage && isPage ? files.get('/index.html') : undefined);
}

function decodeAddress(address: string): string {
  try {
    return address === '/' ? '/index.html' : decodeURIComponent(address);
  } catch {
    return address;
  }
}

function encode(file: StaticFile, accepted: string): { body: Buffer; encoding?: 'br' | 'gzip' } {
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : undefined;
  if (!encoding || file.body.byteLength < 1024 || !/text|json|svg|wasm/.test(file.type)) {
    return { body: file.body };
  }
  const body = file.encoded.get(encoding) ?? compress(file.body, encoding);
  file.encoded.set(encoding, body);
  return { body, encoding };
}

function compress(body: Buffer, encoding: 'br' | 'gzip'): Buffer {
  if (encoding === 'gzip') return gzipSync(body);
  // Quality 6 takes tens of milliseconds for our largest chunk; 11 would take seconds of a first visit.
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } });
}

function listen(server: ReturnType<typeof createServer>, options: StaticServerOptions) {
  return new Promise<number>((resolve, reject) => {
    let port = options.port;
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE') return reject(error);
      if (!options.orNext)
        return reject(new Error(`Port ${port} is taken: choose another with PORT`));
      port += 1;
      server.listen(port, options.host ?? '127.0.0.1');
    });
    server.on('listening', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
    server.listen(port, options.host ?? '127.0.0.1');
  });
}
