import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { errorStatus, type ErrorCode } from '#contract/errors.ts';
import type { ApiEnv } from './context.ts';
import { ApiError } from './errors.ts';

const errorBodySchema = z.object({
  error: z.object({
    code: z.enum(Object.keys(errorStatus) as [ErrorCode, ...ErrorCode[]]),
    message: z.string(),
    issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    details: z
      .record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))
      .optional(),
  }),
});

/** A router whose validation failures are our own errors. */
export function router() {
  return new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      throw new ApiError('validation_failed', 'The request is not as the contract says.', {
        issues: fieldIssues(result.error),
      });
    },
  });
}

export function fieldIssues(error: z.core.$ZodError) {
  return error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }));
}

/** A JSON answer, for the `responses` of a route. */
export function json<S extends z.ZodType>(schema: S, description: string) {
  return { content: { 'application/json': { schema } }, description };
}

/** A JSON body that must be there. */
export function body<S extends z.ZodType>(schema: S) {
  return { body: { content: { 'application/json': { schema } }, required: true } };
}

/** A JSON body that may be left out. */
export function optionalBody<S extends z.ZodType>(schema: S) {
  return { body: { content: { 'application/json': { schema } }, required: false } };
}

export const idParam = { params: z.object({ id: z.string().min(1).max(100) }) };

/** Documents the errors of a route; they are thrown as ApiError and never returned by a handler. */
export function errors(...codes: ErrorCode[]) {
  const statuses = new Map<number, ErrorCode[]>();
  for (const code of [...codes, 'unauthenticated', 'forbidden'] as ErrorCode[]) {
    const status = errorStatus[code];
    statuses.set(status, [...(statuses.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...statuses].map(([status, list]) => [
      status,
      {
        content: { 'application/json': { schema: errorBodySchema } },
        description: list.join(', '),
      },
    ]),
  ) as Record<never, never>;
}
