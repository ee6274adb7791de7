import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { DoorProfile } from '#contract/door.ts';

export interface Knock {
  /** The bytes as they came: they are checked before anything reads them. */
  body: Uint8Array;
  headers: Headers;
  sourceId: string;
  /** What stood after the source in the address. */
  pathToken: string | undefined;
}

const WINDOW_SECONDS = 300;
/** More would only cost time: a sender that rotates signs with two. */
const MAX_SIGNATURES = 8;

/** Whether the sender knows one of the secrets. Takes the same time whichever is wrong. */
export function isAuthentic(
  profile: DoorProfile,
  knock: Knock,
  secrets: readonly string[],
  nowMs: number,
): boolean {
  switch (profile) {
    case 'signed':
      return isSigned(knock, secrets, nowMs);
    case 'basic':
      return isBasic(knock, secrets);
    case 'bearer':
      return isOneOf(/^Bearer (\S+)$/i.exec(authorization(knock))?.[1], secrets);
    case 'path-token':
      return isOneOf(knock.pathToken, secrets);
  }
}

/** Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, not older than five minutes. */
function isSigned({ body, headers }: Knock, secrets: readonly string[], nowMs: number): boolean {
  const id = headers.get('webhook-id') ?? '';
  const timestamp = headers.get('webhook-timestamp') ?? '';
  const signatures = headers.get('webhook-signature') ?? '';
  if (!isDeliveryId(id) || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(nowMs / 1000 - Number(timestamp)) > WINDOW_SECONDS) return false;
  const given = signatures
    .split(' ')
    .filter((signature) => signature.startsWith('v1,'))
    .slice(0, MAX_SIGNATURES)
    .map((signature) => signature.slice(3));
  const expected = secrets.map((secret) => signature(secret, id, timestamp, body));
  return expected.map((one) => isOneOf(one, given)).includes(true);
}

/** What a sender puts after `v1,`. */
export function signature(
  secret: string,
  id: string,
  timestamp: string,
  body: Uint8Array | string,
): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return createHmac('sha256', key).update(`${id}.${timestamp}.`).update(body).digest('base64');
}

/** The dot parts the signed text, so an id may not hold one. */
function isDeliveryId(id: string): boolean {
  return id.length > 0 && id.length <= 255 && !id.includes('.');
}

function isBasic(knock: Knock, secrets: readonly string[]): boolean {
  const encoded = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(authorization(knock))?.[1];
  if (encoded === undefined) return false;
  const pair = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = pair.indexOf(':');
  return pair.slice(0, colon) === knock.sourceId && isOneOf(pair.slice(colon + 1), secrets);
}

function authorization({ headers }: Knock): string {
  return headers.get('authorization') ?? '';
}

function isOneOf(given: string | undefined, known: readonly string[]): boolean {
  if (given === undefined) return false;
  return known.map((one) => timingSafeEqual(digest(given), digest(one))).includes(true);
}

/** Of one length, whatever was given. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
