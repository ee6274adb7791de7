import type { NewsPromise } from '#contract/promise.ts';
import type { ClosingForm } from './closing.ts';

/** What becomes of an open promise: a confirmed solution is the news, any other end leaves none to tell. */
export type PromiseFate = 'stays' | 'kept' | 'broken' | 'withdrawn';

export function promiseFate(
  promise: Pick<NewsPromise, 'dueAt'>,
  form: Pick<ClosingForm, 'isFixed' | 'isConfirmed' | 'outcome'>,
  now: string,
): PromiseFate {
  if (form.isConfirmed) return now <= promise.dueAt ? 'kept' : 'broken';
  return form.outcome ? 'withdrawn' : 'stays';
}
