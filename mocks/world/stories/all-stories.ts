import type { Story } from '../story.ts';
import { abroad } from './abroad.ts';
import { charges } from './charges.ts';
import { checking } from './checking.ts';
import { fame } from './fame.ts';
import { family } from './family.ts';
import { jokes } from './jokes.ts';
import { keptAndLate } from './kept-and-late.ts';
import { longThread } from './long-thread.ts';
import { outage } from './outage.ts';
import { reviewDesk } from './review-desk.ts';
import { samePerson } from './same-person.ts';
import { voicesEn } from './voices-en.ts';
import { voicesRu } from './voices-ru.ts';
import { wrongAdvice } from './wrong-advice.ts';

export const allStories: Story[] = [
  ...charges,
  ...abroad,
  ...jokes,
  ...wrongAdvice,
  ...fame,
  ...family,
  ...samePerson,
  ...keptAndLate,
  ...checking,
  ...reviewDesk,
  ...voicesRu,
  ...voicesEn,
  ...longThread,
  ...outage,
];
