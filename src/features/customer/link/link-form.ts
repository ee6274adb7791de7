import type { LinkAccountInput } from '#contract/customer.ts';

export interface LinkForm {
  otherThreadId: string | null;
  basis: LinkAccountInput['basis'];
  /** The message in which the customer said so; null takes the newest. */
  messageId: string | null;
  note: string;
}

export const emptyLinkForm: LinkForm = {
  otherThreadId: null,
  basis: 'declared',
  messageId: null,
  note: '',
};

/** Why the accounts cannot be linked yet; null when they can. A decision of ours needs its reason. */
export function whyNotLink(
  form: LinkForm,
  newestId: string | undefined,
): 'thread' | 'message' | 'note' | null {
  if (form.otherThreadId === null) return 'thread';
  if (form.basis === 'declared' && !(form.messageId ?? newestId)) return 'message';
  if (form.basis === 'agent' && form.note.trim() === '') return 'note';
  return null;
}

/** What is sent; null while something is missing. `newestId` stands in for a message that was not chosen. */
export function linkInput(form: LinkForm, newestId: string | undefined): LinkAccountInput | null {
  if (whyNotLink(form, newestId) !== null || form.otherThreadId === null) return null;
  const note = form.note.trim();
  const messageId = form.basis === 'declared' ? (form.messageId ?? newestId) : undefined;
  return {
    otherThreadId: form.otherThreadId,
    basis: form.basis,
    ...(messageId ? { evidenceMessageId: messageId } : {}),
    ...(note ? { note } : {}),
  };
}
