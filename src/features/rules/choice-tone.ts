import type { Choice } from '#contract/guidance.ts';
import type { Tone } from '#ui/tone.ts';

export const choiceTone: Record<Choice, Tone> = {
  block: 'danger',
  warn: 'warn',
  advice: 'accent',
  note: 'neutral',
  off: 'neutral',
};
