import type { ErrorCode } from '#contract/errors.ts';

/** What a rule of care answers to a command: the new state, or the reason why not. */
export type Decision<T> = { ok: true; value: T } | { ok: false; code: ErrorCode };

export function allowed<T>(value: T): Decision<T> {
  return { ok: true, value };
}

export function refused<T>(code: ErrorCode): Decision<T> {
  return { ok: false, code };
}
