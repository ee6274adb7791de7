import { PromiseCounts } from '#features/promises/promise-counts.tsx';
import { TrustScreen } from '#features/review/trust/trust-screen.tsx';

export function TrustRoute() {
  return (
    <TrustScreen>
      <PromiseCounts />
    </TrustScreen>
  );
}
