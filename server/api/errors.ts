import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Decision } from '#care/decision.ts';
import { errorStatus, type ErrorBody, type ErrorCode, type FieldIssue } from '#contract/errors.ts';

/** Thrown anywhere below a route; the answer is made of it in one place. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly issues: FieldIssue[] | undefined;
  readonly details: ErrorBody['error']['details'];

  constructor(
    code: ErrorCode,
    message: string,
    more: { issues?: FieldIssue[]; details?: ErrorBody['error']['details'] } = {},
  ) {
    super(message);
    this.code = code;
    this.issues = more.issues;
    this.details = more.details;
  }
}

export function notFound(what: string): ApiError {
  return new ApiError('not_found', `No such ${what}.`, { details: { what } });
}

export function unsupportedMediaType(): ApiError {
  return new ApiError('unsupported_media_type', 'Send application/json, files as they are.');
}

/** The value of a decision, or its refusal as an error. */
export function decided<T>(decision: Decision<T>, message: string): T {
  if (decision.ok) return decision.value;
  throw new ApiError(decision.code, message);
}

export function answerError(error: Error, c: Context): Response {
  if (error instanceof ApiError) return respond(c, error);
  if (error instanceof HTTPException) {
    if (error.status === 400)
      return respond(c, new ApiError('malformed_json', 'The body is not valid JSON.'));
    if (error.status === 413) return respond(c, new ApiError('payload_too_large', error.message));
    if (error.status === 415) return respond(c, unsupportedMediaType());
  }
  console.error(error);
  return respond(c, new ApiError('internal', 'Something broke on our side; nothing was changed.'));
}

function respond(c: Context, { code, message, issues, details }: ApiError): Response {
  const body: ErrorBody = { error: { code, message } };
  if (issues) body.error.issues = issues;
  if (details) body.error.details = details;
  return c.json(body, errorStatus[code]);
}
