import type { Message } from '#contract/message.ts';
import type { Tone } from '#ui/tone.ts';

/** Ours stand to the right, the customer's to the left, notes across; private and internal differ by ground and mark. */
export function messageLook({ direction, visibility }: Pick<Message, 'direction' | 'visibility'>): {
  tone: Tone;
  className: string;
} {
  if (direction === 'note') {
    return { tone: 'note', className: 'self-center border-dashed border-tone bg-tone-soft' };
  }
  const isPrivate = visibility === 'private';
  if (direction === 'out') {
    return {
      tone: isPrivate ? 'private' : 'public',
      className: 'self-end border-tone/25 bg-tone-soft',
    };
  }
  return isPrivate
    ? { tone: 'private', className: 'border-tone/40 bg-raised' }
    : { tone: 'neutral', className: 'border-line bg-canvas' };
}
