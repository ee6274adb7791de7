import { create } from 'zustand';

interface SortingState {
  /** `sort` may begin with the message whose case was pressed. */
  open: { what: 'sort'; messageId: string | null } | { what: 'join' } | null;
}

/** Which dialog about the thread's cases is open; messages, menu and palette all open it. */
export const useSortingState = create<SortingState>()(() => ({ open: null }));

export function openSorting(messageId: string | null = null): void {
  useSortingState.setState({ open: { what: 'sort', messageId } });
}

export function openJoining(): void {
  useSortingState.setState({ open: { what: 'join' } });
}

export function closeSorting(): void {
  useSortingState.setState({ open: null });
}
