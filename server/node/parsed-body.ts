import type { z } from 'zod';
import { ApiError } from '../api/errors.ts';
import { fieldIssues } from '../api/openapi.ts';

/** The JSON body of a request as the schema says, or the error that tells what is wrong with it. */
export async function parsedBody<S extends z.ZodType>(
  schema: S,
  request: Request,
): Promise<z.infer<S>> {
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? ''))
    throw new ApiError('unsupported_media_type', 'Send application/json.');
  const body: unknown = await request.json().catch(() => {
    throw new ApiError('malformed_json', 'The body is not valid JSON.');
  });
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new ApiError('validation_failed', 'The request is not as the contract says.', {
    issues: fieldIssues(result.error),
  });
}
