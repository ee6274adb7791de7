import { TrustScreen } from '#features/review/trust/trust-screen.tsx';

export function TrustRoute() {
  return <TrustScreen />;
}
