import { create } from 'zustand';

/** Whether this window hears of changes as they happen. */
export const useLiveState = create<{ state: 'connecting' | 'live' | 'lost' }>()(() => ({
  state: 'connecting',
}));
