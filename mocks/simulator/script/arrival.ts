import type { Says, SaysMore, Story, Voice } from '../../world/story.ts';
import { firstVoice } from '../../world/story.ts';
import { allStories } from '../../world/stories/all-stories.ts';
import type { When } from '../../world/times.ts';

/** A line that comes while somebody looks on. It is said when it is delivered; an edit changes a line of the world. */
export interface Arrival {
  story: Story;
  line: Says;
  isEdit: boolean;
}

/** Somebody of the world speaks again. */
export function again(key: string, name: string, text: string, more: SaysMore = {}): Arrival {
  return { story: storyOf(key), line: said('0d 10:00', name, text, more), isEdit: false };
}

export function changes(
  key: string,
  name: string,
  saidAt: When,
  text: string,
  more: SaysMore = {},
): Arrival {
  return { story: storyOf(key), line: said(saidAt, name, text, more), isEdit: true };
}

/** Somebody new. */
export function newcomer(key: string, voice: Voice, text: string, more: SaysMore = {}): Arrival {
  const story: Story = { key, voices: { [firstVoice]: voice }, steps: [] };
  return { story, line: said('0d 10:00', 'first', text, more), isEdit: false };
}

function said(at: When, name: string, text: string, more: SaysMore): Says {
  return { verb: 'says', at, name, text, ...more };
}

function storyOf(key: string): Story {
  const story = allStories.find((each) => each.key === key);
  if (!story) throw new Error(`the world has no story ${key}`);
  return story;
}
