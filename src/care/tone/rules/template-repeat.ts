import { nearCopies } from '../repeat.ts';
import type { Rule } from './rule.ts';

export const templateRepeat: Rule = {
  id: 'template-repeat',
  find({ input, doc }) {
    const { recentReplies, agentName, customerName } = input.context;
    if (!recentReplies?.length) return [];
    const names = `${agentName ?? ''} ${customerName ?? ''}`;
    const count = nearCopies(doc, recentReplies, names).length;
    return count > 0
      ? [{ start: 0, end: input.text.length, params: { count: String(count) } }]
      : [];
  },
};
