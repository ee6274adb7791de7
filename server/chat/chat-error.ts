import type { Context } from 'hono';
import { chatErrors, type ChatErrorCode } from '#contract/chat.ts';
import { ApiError, answerError } from '../api/errors.ts';

/** What a customer's page is told when something is refused; it has the words. */
export class ChatError extends Error {
  readonly code: ChatErrorCode;

  constructor(code: ChatErrorCode) {
    super(code);
    this.code = code;
  }
}

export function answerChatError(error: Error, c: Context): Response {
  if (error instanceof ChatError) {
    if (error.code === 'too_many') c.header('retry-after', '10');
    return c.json({ error: { code: error.code } }, chatErrors[error.code]);
  }
  if (error instanceof ApiError && error.code === 'forbidden')
    return c.json({ error: { code: 'not_allowed' } }, chatErrors.not_allowed);
  return answerError(error, c);
}
