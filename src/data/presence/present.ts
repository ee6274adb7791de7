import { useMemo } from 'react';
import { create } from 'zustand';
import { CUSTOMER } from '#contract/customer-sign.ts';
import type { PresentPerson, ThreadPresence } from '#contract/presence.ts';
import type { Person } from '#contract/person.ts';
import { useMe, usePeople } from '../team/queries.ts';

type Present = Readonly<Record<string, readonly PresentPerson[]>>;

const usePresent = create<{ threads: Present }>()(() => ({ threads: {} }));

/** The feed tells all of a thread each time. */
export function noteThreadPresence({ threadId, people }: ThreadPresence): void {
  usePresent.setState(({ threads: { [threadId]: _before, ...rest } }) => ({
    threads: people.length > 0 ? { ...rest, [threadId]: people } : rest,
  }));
}

/** Without the feed nothing is known of anybody. */
export function forgetPresence(): void {
  usePresent.setState({ threads: {} });
}

export interface PresentColleague {
  person: Person;
  isTyping: boolean;
}

/** Whether it is worth asking who, which costs more. */
export function useIsAnybodyIn(threadId: string): boolean {
  return usePresent(({ threads }) => threads[threadId] !== undefined);
}

/** The colleagues who have this thread before them now. */
export function useColleaguesIn(threadId: string): readonly PresentColleague[] {
  const here = usePresent(({ threads }) => threads[threadId]) ?? nobody;
  const people = usePeople();
  const meId = useMe().id;
  return useMemo(
    () =>
      here.flatMap(({ personId, isTyping }) => {
        const person = people.find(({ id }) => id === personId && id !== meId);
        return person ? [{ person, isTyping }] : [];
      }),
    [here, people, meId],
  );
}

/** In our own chat, where the customer's page tells. */
export function useIsCustomerTyping(threadId: string): boolean {
  return usePresent(
    ({ threads }) =>
      threads[threadId]?.some(({ personId, isTyping }) => isTyping && personId === CUSTOMER) ===
      true,
  );
}

const nobody: readonly PresentPerson[] = [];
