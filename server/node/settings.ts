import { z } from 'zod';
import { checkIdentity, identityFields } from '../chat/identity/identity-settings.ts';
import { checkProvider, providerFields } from './sign-in/oidc/provider-settings.ts';

const port = z.coerce.number().int().min(0).max(65_535);

const settingsSchema = z
  .object({
    PORT: port.default(8787),
    HOST: z.string().min(1).default('127.0.0.1'),
    DATA_DIR: z.string().min(1).default('data'),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(?:ql)?:\/\//, 'must begin with postgresql://')
      .optional(),
    PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    SECRET: z.string().min(32, 'must have 32 characters or more').optional(),
    PREVIOUS_SECRETS: z
      .string()
      .default('')
      .transform((list) => list.split(' ').filter(Boolean)),
    UNDO_SECONDS: z.coerce.number().int().min(0).max(120).default(10),
    CONNECTORS: z.string().min(1).optional(),
    METRICS_TOKEN: z.string().min(16, 'must have 16 characters or more').optional(),
    ...providerFields,
    ...identityFields,
  })
  .refine(({ DATABASE_URL, SECRET }) => DATABASE_URL === undefined || SECRET !== undefined, {
    path: ['SECRET'],
    message: 'must be given with DATABASE_URL, the same for every process',
  })
  .superRefine(checkProvider)
  .superRefine(checkIdentity);

/** What the environment asks of a server; docs/server.md says what each is for. */
export type Settings = z.infer<typeof settingsSchema>;

/** Throws an error that names every setting that is wrong, not only the first. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = Object.fromEntries(
    Object.keys(settingsSchema.shape).flatMap((name) => (env[name] ? [[name, env[name]]] : [])),
  );
  const parsed = settingsSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`These settings are wrong:\n${lines.join('\n')}`);
}
