/** Every error the API can answer, with its HTTP status. Words for people live in `i18n/<language>/errors.json`. */
export const errorStatus = {
  malformed_json: 400,
  validation_failed: 400,
  unauthenticated: 401,
  forbidden: 403,
  own_reply: 403,
  own_trust: 403,
  no_right_there: 409,
  last_admin: 409,
  news_to_pass_on: 409,
  not_found: 404,
  version_conflict: 409,
  key_reused: 409,
  thread_moved_on: 409,
  already_assigned: 409,
  wrong_state: 409,
  too_late: 409,
  unsent_reply: 409,
  same_thread: 409,
  whole_case: 409,
  payload_too_large: 413,
  unsupported_media_type: 415,
  empty_reply: 422,
  reply_too_long: 422,
  source_closed: 422,
  place_unknown: 422,
  guidance_block: 422,
  unchangeable: 422,
  lead_reads_first: 403,
  time_in_past: 422,
  evidence_needed: 422,
  reason_needed: 422,
  block_stands: 422,
  file_kind: 422,
  file_unknown: 422,
  files_refused: 422,
  files_unlooked: 422,
  too_many_files: 422,
  internal: 500,
  file_unavailable: 502,
  file_too_large: 502,
} as const;

export type ErrorCode = keyof typeof errorStatus;

/** `path` is dotted from the request's root: `items.3.text`. */
export interface FieldIssue {
  path: string;
  message: string;
}

/** The body of every answer that is not 2xx. `details` holds what the code needs to be explained to a person. */
export interface ErrorBody {
  error: {
    code: ErrorCode;
    message: string;
    issues?: FieldIssue[];
    details?: Record<string, string | number | boolean | null>;
  };
}
