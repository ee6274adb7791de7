import { has, hits, type Doc } from '../text/doc.ts';
import { asksSomething } from './missing-next-step.ts';
import { span, type Rule } from './rule.ts';

export const futureNotPresent: Rule = {
  id: 'future-not-present',
  find({ doc, input, promises }) {
    if (input.context.resolved === true || promises.timed.length > 0) return [];
    if (has(doc, 'done.act', 'doing.act', 'doing.look', 'done.look', 'doing.team', 'commit.news'))
      return [];
    if (namesAct(doc)) return [];
    if (asksSomething(doc)) return [];
    return hits(doc, 'commit.look')
      .filter((hit) => !doc.clauses.conditional[hit.from])
      .slice(0, 1)
      .map((hit) => span(doc, hit));
  },
};

/** A concrete act told as a future; the verb inside “will be addressing” is none. */
function namesAct(doc: Doc) {
  const intentions = hits(doc, 'commit.look');
  return hits(doc, 'commit.act').some(
    (act) => !intentions.some((look) => look.from < act.to && act.from < look.to),
  );
}
