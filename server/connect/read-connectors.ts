import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Connector } from '../channels/connector.ts';
import { emailConnector } from '../channels/email/email-connector.ts';
import { emailSettingsSchema } from '../channels/email/settings.ts';

const fileSchema = z.strictObject({
  connectors: z.array(z.discriminatedUnion('kind', [emailSettingsSchema])).max(50),
});

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
  const connectors = parsed.data.connectors.map((settings) => emailConnector(settings, secrets));
  const ids = connectors.map(({ source }) => source.id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) throw new Error(`${path} is wrong:\n  two connectors serve ${twice}`);
  return connectors;
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
