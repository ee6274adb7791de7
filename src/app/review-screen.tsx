import { ReviewScreen } from '#features/review/review-screen.tsx';

export function ReviewRoute() {
  return <ReviewScreen />;
}
