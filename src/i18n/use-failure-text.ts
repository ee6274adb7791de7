import { useCallback } from 'react';
import { useTranslation } from './use-translation.ts';
import { errorStatus, type ErrorCode, type FieldIssue } from '#contract/errors.ts';

interface FailureLike {
  code?: unknown;
  details?: Record<string, unknown>;
  issues?: FieldIssue[];
}

/** Words for people about a failed request: what happened, what was kept, what to do. */
export function useFailureText(): (error: unknown) => string {
  const { t } = useTranslation('errors');
  return useCallback(
    (error: unknown) => {
      const { code, details, issues } = (error ?? {}) as FailureLike;
      if (!isKnown(code)) return t('unknown');
      const fields = issues?.map((issue) => issue.path || issue.message).join(', ') ?? '';
      return t(code, { ...details, issues: fields });
    },
    [t],
  );
}

function isKnown(code: unknown): code is ErrorCode | 'offline' | 'unreadable' {
  return (
    typeof code === 'string' && (code in errorStatus || code === 'offline' || code === 'unreadable')
  );
}
