import { create } from 'zustand';
import { persist } from 'zustand/middleware';

interface WindowState {
  listWidth: number;
  customerWidth: number;
  areShortcutsOn: boolean;
}

/** What belongs to this window and nobody else. */
export const useWindowState = create<WindowState>()(
  persist((): WindowState => ({ listWidth: 360, customerWidth: 288, areShortcutsOn: true }), {
    name: 'otklik-window',
    version: 1,
  }),
);
