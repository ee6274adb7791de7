const BYTES = 16;

/** 128 random bits, fit for an address. */
export function newToken(bytes = BYTES): string {
  return base64url(crypto.getRandomValues(new Uint8Array(bytes)));
}

/** What is kept of a token: SHA-256, base64url. */
export async function hashOf(token: string): Promise<string> {
  const bytes = new TextEncoder().encode(token);
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
