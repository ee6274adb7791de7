import { lazy } from '#lib/lazy.ts';
import { CommandPalette } from '../palette/command-palette.tsx';
import { closeDialog, useShellDialogs } from './dialog-state.ts';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';

const ImportDialog = lazy(async () => ({
  default: (await import('#features/import/import-dialog.tsx')).ImportDialog,
}));

const HandOverDialog = lazy(async () => ({
  default: (await import('#features/promises/hand-over-dialog.tsx')).HandOverDialog,
}));

const MeasuresDialog = lazy(async () => ({
  default: (await import('#features/measures/measures-dialog.tsx')).MeasuresDialog,
}));

const OwnPromisesDialog = lazy(async () => ({
  default: (await import('#features/promises/own-promises-dialog.tsx')).OwnPromisesDialog,
}));

const SettingsDialog = lazy(async () => ({
  default: (await import('./settings-dialog.tsx')).SettingsDialog,
}));

/** Loaded when the first of them opens. */
export function ShellDialogs({ openThread }: { openThread: (threadId: string) => void }) {
  const { open, files } = useShellDialogs();
  return (
    <>
      {open === 'commands' && <CommandPalette onClose={closeDialog} />}
      {open === 'shortcuts' && <ShortcutsDialog onClose={closeDialog} />}
      {open === 'hand-over' && <HandOverDialog onClose={closeDialog} />}
      {open === 'own-promises' && <OwnPromisesDialog onClose={closeDialog} onOpen={openThread} />}
      {open === 'settings' && <SettingsDialog onClose={closeDialog} />}
      {open === 'measures' && <MeasuresDialog onClose={closeDialog} />}
      {open === 'import' && <ImportDialog isOpen files={files} onClose={closeDialog} />}
    </>
  );
}
