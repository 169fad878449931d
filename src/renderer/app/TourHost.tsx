import { lazy, Suspense } from 'react';
import { useTourOpen } from '#renderer/ui/tour.ts';

const Tour = lazy(async () => ({ default: (await import('#renderer/features/tour/index.ts')).Tour }));

/** Shows the tour while it is going on. */
export function TourHost() {
  if (!useTourOpen()) return null;
  return (
    <Suspense fallback={null}>
      <Tour />
    </Suspense>
  );
}
