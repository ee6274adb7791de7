import { commentElementId, draftElementId, teachElementId } from '../draft/draft-id.ts';

export function focusComment(): void {
  document.getElementById(commentElementId)?.focus();
}

export function focusDraft(): void {
  document.getElementById(draftElementId)?.focus();
}

export function focusTeach(): void {
  document.getElementById(teachElementId)?.focus();
}
