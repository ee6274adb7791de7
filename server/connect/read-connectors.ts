import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Connector } from '../channels/connector.ts';
import { emailConnector } from '../channels/email/email-connector.ts';
import { emailSettingsSchema } from '../channels/email/settings.ts';
import { feedConnector } from '../channels/feed/feed-connector.ts';
import { feedSettingsSchema } from '../channels/feed/settings.ts';
import type { Ask } from '../channels/http.ts';
import { wordpressSettingsSchema } from '../channels/wordpress/settings.ts';
import { wordpressConnector } from '../channels/wordpress/wordpress-connector.ts';
import { safeFetch } from '../node/safe-fetch/safe-fetch.ts';

const fileSchema = z.strictObject({
  connectors: z
    .array(
      z.discriminatedUnion('kind', [
        emailSettingsSchema,
        wordpressSettingsSchema,
        feedSettingsSchema,
      ]),
    )
    .max(50),
});
type Settings = z.infer<typeof fileSchema>['connectors'][number];

/** The connectors that a file names. Throws an error that says what is wrong, and where, without what was given. */
export function readConnectors(path: string | undefined, secrets: readonly string[]): Connector[] {
  if (path === undefined) return [];
  const parsed = fileSchema.safeParse(jsonOf(path));
  if (!parsed.success) {
    const lines = parsed.error.issues.map(
      ({ path: at, message }) => `  ${at.join('.')}: ${message}`,
    );
    throw new Error(`${path} is wrong:\n${lines.join('\n')}`);
  }
  const connectors = parsed.data.connectors.map((settings) => connectorOf(settings, secrets));
  const ids = connectors.map(({ source }) => source.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`${path} is wrong:\n  two connectors serve ${twice}`);
  return connectors;
}

function connectorOf(settings: Settings, secrets: readonly string[]): Connector {
  switch (settings.kind) {
    case 'email':
      return emailConnector(settings, secrets);
    case 'wordpress':
      return wordpressConnector(settings, secrets, askAt(settings.site, settings.inside));
    case 'feed':
      return feedConnector(settings, askAt(settings.url, settings.inside));
  }
}

/** Asks what an admin named, at whatever port that is; all else only where the open network is asked. */
function askAt(address: string, isInside: boolean): Ask {
  const named = new Set([new URL(address).host]);
  return safeFetch(isInside ? { allowed: named } : { ported: named });
}

function jsonOf(path: string): unknown {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return wrong(path, 'cannot be read');
  }
  try {
    return JSON.parse(text);
  } catch {
    // What JSON.parse says quotes the file.
    return wrong(path, 'is not valid JSON');
  }
}

function wrong(path: string, why: string): never {
  throw new Error(`${path} ${why}`);
}
