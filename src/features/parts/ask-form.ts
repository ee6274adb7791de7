import { partWarning } from '#care/part/warning.ts';

/** What stands in the dialog. */
export interface AskForm {
  expertId: string | null;
  question: string;
  messageIds: readonly string[];
  dueAt: string | null;
}

export interface AskFaults {
  expert: 'noExpert' | null;
  question: 'noQuestion' | null;
  due: 'missing' | 'past' | null;
}

/** What keeps the question from being asked, by the keys of its words. */
export function askFaults(form: AskForm, now: string): AskFaults {
  return {
    expert: form.expertId === null ? 'noExpert' : null,
    question: form.question.trim() === '' ? 'noQuestion' : null,
    due: form.dueAt === null ? 'missing' : form.dueAt <= now ? 'past' : null,
  };
}

export function hasFault(faults: AskFaults): boolean {
  return faults.expert !== null || faults.question !== null || faults.due !== null;
}

/** Whether the answer would come too late for what the customer was promised. */
export function isTooLate(form: AskForm, newsDueAt: string | null, now: string): boolean {
  return (
    form.dueAt !== null &&
    form.dueAt > now &&
    partWarning({ dueAt: form.dueAt }, newsDueAt, now) === 'after-news'
  );
}
