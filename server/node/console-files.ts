import { randomBytes, createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { fileTypes } from './file-types.ts';

interface ServedFile {
  body: Buffer<ArrayBuffer>;
  packed: Buffer<ArrayBuffer> | undefined;
  type: string;
  etag: string;
}

/** Pages that are not the console itself. */
const pages: Record<string, string> = {
  '/sign-in': '/sign-in.html',
  '/welcome': '/sign-in.html',
  '/account': '/sign-in.html',
};

/**
 * The built console, read once: only what was there at the start can be asked for. Any other address is
 * a screen of the console.
 */
export function consoleFiles(root: string): MiddlewareHandler<{ Variables: { nonce: string } }> {
  const files = readFolder(root);
  return async (c) => {
    const { path } = c.req;
    const file = files.get(pageOf(path) ?? path);
    if (file && !file.type.startsWith('text/html')) return answer(c, file, path);
    const page = file ?? files.get('/index.html');
    if (!page || extname(path) !== '') return c.text('Not found\n', 404);
    const nonce = randomBytes(16).toString('base64');
    c.set('nonce', nonce);
    c.header('cache-control', 'no-cache');
    return c.html(withNonce(page.body.toString('utf8'), nonce));
  };
}

function pageOf(path: string): string | undefined {
  return /^\/chat\/[^/]+$/.test(path) ? '/chat.html' : pages[path];
}

/** The component library looks for the nonce there before it writes a style. */
function withNonce(html: string, nonce: string): string {
  return html.replace(
    '<head>',
    `<head><meta property="csp-nonce" nonce="${nonce}" content="${nonce}" />`,
  );
}

function answer(c: Context, file: ServedFile, path: string): Response {
  c.header('etag', file.etag);
  c.header('vary', 'accept-encoding');
  c.header(
    'cache-control',
    path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  if (c.req.header('if-none-match') === file.etag) return c.body(null, 304);
  c.header('content-type', file.type);
  if (!file.packed || !/\bbr\b/.test(c.req.header('accept-encoding') ?? ''))
    return c.body(file.body);
  c.header('content-encoding', 'br');
  return c.body(file.packed);
}

function readFolder(root: string): Map<string, ServedFile> {
  const files = new Map<string, ServedFile>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const address = `/${relative(root, path).split(sep).join('/')}`;
    if (!entry.isFile() || address.startsWith('/.vite/')) continue;
    const body = Buffer.from(readFileSync(path));
    const type = fileTypes[extname(path)] ?? 'application/octet-stream';
    const isText = /text|json|svg/.test(type) && body.byteLength > 1024;
    files.set(address, {
      body,
      packed: isText && !type.startsWith('text/html') ? pack(body) : undefined,
      type,
      etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`,
    });
  }
  return files;
}

function pack(body: Buffer): Buffer<ArrayBuffer> {
  // Quality 5 takes a second for all of it at the start; 11 would take half a minute.
  return Buffer.from(brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }));
}
