import type { UseMutationResult } from '@tanstack/react-query';
import type { Reply } from '#contract/reply.ts';
import { Button } from '#ui/button.tsx';
import { useTakenBack } from './use-taken-back.ts';

interface EditAgainButtonProps {
  reply: Reply;
  withdraw: UseMutationResult<Reply, Error, string>;
  label: string;
}

/** Takes a reply back into the composer. */
export function EditAgainButton({ reply, withdraw, label }: EditAgainButtonProps) {
  const takenBack = useTakenBack();
  return (
    <Button
      size="sm"
      isPending={withdraw.isPending}
      onClick={() => withdraw.mutate(reply.id, { onSuccess: takenBack })}
    >
      {label}
    </Button>
  );
}
