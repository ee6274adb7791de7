import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DoorInput, ShownDoor } from '#contract/door.ts';
import { askServer } from '../client.ts';
import { doorAddress, doorKeys, read } from './queries.ts';

/** The secret is told this once; null where the one that the sender has stays good. */
export interface SetDoor {
  door: ShownDoor;
  secret: string | null;
}

/** Opens the door of a source, or changes it. */
export function useSetDoor(sourceId: string) {
  return useDoorDeed((input: DoorInput) => read<SetDoor>(doorAddress(sourceId), 'PUT', input));
}

/** A new secret; the one before stays good for two days. */
export function useRotateDoor(sourceId: string) {
  return useDoorDeed(() => read<SetDoor>(`${doorAddress(sourceId)}/rotate`, 'POST'));
}

export function useCloseDoor(sourceId: string) {
  return useDoorDeed(() => askServer(doorAddress(sourceId), { method: 'DELETE' }));
}

function useDoorDeed<Input, Answer>(mutationFn: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn,
    // A secret does not stay in memory.
    gcTime: 0,
    onSettled: () => client.invalidateQueries({ queryKey: doorKeys.all }),
  });
}
