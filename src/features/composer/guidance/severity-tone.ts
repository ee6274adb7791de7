import type { Severity } from '#care/tone/types.ts';
import type { Tone } from '#ui/tone.ts';

export const severityTone: Record<Severity, Tone> = {
  block: 'danger',
  warn: 'warn',
  advice: 'accent',
  note: 'neutral',
};
