import { commitmentRange } from '../promises.ts';
import { rangeOf } from '../text/doc.ts';
import type { Rule } from './rule.ts';

export const promiseWithTime: Rule = {
  id: 'promise-with-time',
  find({ doc, promises, input }) {
    const first = promises.timed[0];
    if (!first) return [];
    const { start, end } = rangeOf(doc, first.time);
    const at = new Date(first.time.at).toISOString();
    return [{ ...commitmentRange(doc, first), params: { at, time: input.text.slice(start, end) } }];
  },
};
