import { create } from 'zustand';
import type { WhatToChange } from '#care/post/way-to-change.ts';

interface ChangingState {
  open: { what: WhatToChange; messageId: string } | null;
}

/** Which post of ours is to be changed; its menu and the palette open the dialog. */
export const useChangingState = create<ChangingState>()(() => ({ open: null }));

export function openChanging(what: WhatToChange, messageId: string): void {
  useChangingState.setState({ open: { what, messageId } });
}

export function closeChanging(): void {
  useChangingState.setState({ open: null });
}
