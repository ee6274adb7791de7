import type { ErrorBody, ErrorCode, FieldIssue } from '#contract/errors.ts';

/** What went wrong with a request. `offline` and `unreadable` never reached the API or came back as something else. */
export class Failure extends Error {
  readonly code: ErrorCode | 'offline' | 'unreadable';
  readonly details: NonNullable<ErrorBody['error']['details']>;
  readonly issues: FieldIssue[];

  constructor(
    code: Failure['code'],
    message: string,
    more: { details?: ErrorBody['error']['details']; issues?: FieldIssue[] } = {},
  ) {
    super(message);
    this.code = code;
    this.details = more.details ?? {};
    this.issues = more.issues ?? [];
  }
}

export async function failureOf(response: Response): Promise<Failure> {
  try {
    const { error } = (await response.json()) as ErrorBody;
    return new Failure(error.code, error.message, error);
  } catch {
    return new Failure('unreadable', `HTTP ${response.status}`);
  }
}
