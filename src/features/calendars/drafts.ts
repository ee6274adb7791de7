import { create } from 'zustand';
import type { CalendarDraft } from './draft.ts';

/** What was typed and not saved yet, by calendar: another page and back loses none of it. */
export const useCalendarDrafts = create<Record<string, CalendarDraft | undefined>>()(() => ({}));

export function keepDraft(id: string, draft: CalendarDraft | undefined): void {
  useCalendarDrafts.setState({ [id]: draft });
}
