import { create } from 'zustand';

export type ShellDialog =
  | 'commands'
  | 'shortcuts'
  | 'import'
  | 'hand-over'
  | 'measures'
  | 'own-promises'
  | 'settings';

interface ShellDialogState {
  open: ShellDialog | null;
  /** Dropped on the inbox, for the import. */
  files: readonly File[];
}

/** Which dialog of the shell is open in this window. */
export const useShellDialogs = create<ShellDialogState>()(() => ({ open: null, files: [] }));

export function openDialog(open: ShellDialog, files: readonly File[] = []): void {
  useShellDialogs.setState({ open, files });
}

export function closeDialog(): void {
  useShellDialogs.setState({ open: null, files: [] });
}
