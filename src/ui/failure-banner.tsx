import { useFailureText } from '#i18n/use-failure-text.ts';
import { Banner } from './banner.tsx';

interface FailureBannerProps {
  /** What a request ended with; nothing is shown while there is none. */
  error: unknown;
  className?: string;
}

/** Says that what was just asked for did not happen, and why. */
export function FailureBanner({ error, className }: FailureBannerProps) {
  const failureText = useFailureText();
  if (!error) return null;
  return (
    <Banner tone="danger" role="alert" className={className}>
      {failureText(error)}
    </Banner>
  );
}
