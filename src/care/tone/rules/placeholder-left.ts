import type { Doc } from '../text/doc.ts';
import { originalRange } from '../text/normalise.ts';
import type { Rule } from './rule.ts';
import { slotPatterns } from './slot-patterns.ts';

export const placeholderLeft: Rule = {
  id: 'placeholder-left',
  find({ doc }) {
    const { folded } = doc;
    const { slots, maybe } = slotPatterns(doc.languages);
    if (!maybe.test(folded.text)) return [];
    return slots.flatMap((slot) =>
      Array.from(folded.text.matchAll(slot))
        .filter((match) => !isMaskOrLabel(doc, match))
        .map((match) => originalRange(folded, match.index, match.index + match[0].length)),
    );
  },
};

function isMaskOrLabel({ folded: { text }, languages }: Doc, match: RegExpExecArray) {
  const { crossesAlone, maskBefore, maskBehind } = slotPatterns(languages);
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  if (/@\w{1,24}$/.test(before)) return true;
  // Labels of the interface stand in brackets in some instructions.
  if (match[0].startsWith('[') && languages.privacy.slots.labels.test(before)) return true;
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 8);
  // «5104 77XX XXXX 0091»: a masked number, not a slot.
  return crossesAlone.test(match[0]) && (maskBefore.test(before) || maskBehind.test(after));
}
