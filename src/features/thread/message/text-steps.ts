import type { Message } from '#contract/message.ts';

export interface TextStep {
  /** When the text became `after`. */
  at: string;
  before: string;
  after: string;
}

/** How the text came to be what it is, oldest change first; deletions between are passed over. */
export function textSteps(
  message: Pick<Message, 'revisions' | 'text' | 'editedAt' | 'occurredAt'>,
): TextStep[] {
  const texts = message.revisions
    .filter((revision) => !revision.isDeleted)
    .map(({ at, text }) => ({ at, text }));
  texts.push({ at: message.editedAt ?? message.occurredAt, text: message.text });
  const steps: TextStep[] = [];
  for (const [index, { at, text }] of texts.entries()) {
    const before = texts[index - 1]?.text;
    if (before !== undefined && before !== text) steps.push({ at, before, after: text });
  }
  return steps;
}
