import type { ReactNode } from 'react';
import { Banner } from '#ui/banner.tsx';
import { Button } from '#ui/button.tsx';

interface FormFrameProps {
  /** What went wrong with the last attempt. */
  problem: string | undefined;
  action: string;
  isPending: boolean;
  onSubmit: () => void;
  children: ReactNode;
}

export function FormFrame({ problem, action, isPending, onSubmit, children }: FormFrameProps) {
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {problem && (
        <Banner tone="danger" role="alert">
          {problem}
        </Banner>
      )}
      <Button type="submit" variant="primary" size="lg" isPending={isPending}>
        {action}
      </Button>
    </form>
  );
}
