import { fold } from '../search/fold.ts';
import { saysAppeal, saysNo, saysThanks, saysYes, soundsLikeNo } from './answer-words.ts';

export type AnswerReading = 'yes' | 'no' | 'appeal' | 'thanks' | 'unclear';

const COURTESY_WORDS = 12;

/**
 * How a customer's message reads as an answer to "is it solved?".
 * Disagreeing with our answer goes before all: a polite appeal thanks too.
 * "No" wins over "yes", since a missed "no" leaves a customer alone; a question is never a mere courtesy.
 */
export function readAnswer(text: string): AnswerReading {
  const folded = fold(text).replaceAll('’', "'").trim();
  if (saysAppeal.some((frame) => frame.test(folded))) return 'appeal';
  const withoutPoliteNo = soundsLikeNo.reduce((rest, frame) => rest.replace(frame, ' ok '), folded);
  if (saysNo.some((frame) => frame.test(withoutPoliteNo))) return 'no';
  if (folded.includes('?')) return 'unclear';
  if (withoutPoliteNo !== folded || saysYes.some((frame) => frame.test(folded))) return 'yes';
  const isShort = folded.split(' ').length <= COURTESY_WORDS;
  if (isShort && saysThanks.some((frame) => frame.test(folded))) return 'thanks';
  return 'unclear';
}
