import { useEffect } from 'react';

const listeners = new Set<(messageId: string) => void>();

/** Another part of the screen names a message: the thread shows it. */
export function wantMessage(messageId: string): void {
  for (const listener of listeners) listener(messageId);
}

export function useWantedMessage(show: (messageId: string) => void): void {
  useEffect(() => {
    listeners.add(show);
    return () => void listeners.delete(show);
  }, [show]);
}
