import { ruleMeta, type Family, type RuleId } from './rules/catalogue.ts';
import type { Finding, Severity } from './types.ts';

const bySeverity: readonly Severity[] = ['block', 'warn', 'advice', 'note'];
const byFamily: readonly Family[] = ['safety', 'ownership', 'commitment', 'register', 'voice'];

/** On one span the first names the fault better than the second. */
const betterNames: readonly (readonly [RuleId, RuleId])[] = [
  ['canned-apology', 'officialese'],
  ['deflection', 'faceless-hand-off'],
];

/**
 * One finding per place, in the order of the text: the gravest, then the family nearest to harm.
 * What the agent put aside is left out; a block cannot be put aside.
 */
export function arbitrate(findings: readonly Finding[], dismissed: readonly string[]): Finding[] {
  const aside = new Set(dismissed);
  const candidates = findings
    .filter(({ key, severity }) => severity === 'block' || !aside.has(key))
    .sort((a, b) => rank(a) - rank(b) || a.start - b.start);
  const kept: Finding[] = [];
  for (const finding of candidates)
    if (!kept.some((other) => hides(other, finding))) kept.push(finding);
  return kept.sort((a, b) => a.start - b.start || a.end - b.end);
}

function rank({ rule, severity }: Finding) {
  return bySeverity.indexOf(severity) * byFamily.length + byFamily.indexOf(ruleMeta(rule).family);
}

function hides(kept: Finding, other: Finding) {
  if (kept.start >= other.end || other.start >= kept.end) return false;
  // A copy is a matter of the whole reply, and the meter that tells of it stands on this finding.
  if (kept.rule === 'template-repeat' || other.rule === 'template-repeat') return false;
  if (betterNames.some(([better, worse]) => kept.rule === better && other.rule === worse))
    return true;
  // A finding about the whole reply does not take the place of one about a phrase in it.
  const longer = Math.max(kept.end - kept.start, other.end - other.start);
  const shared = Math.min(kept.end, other.end) - Math.max(kept.start, other.start);
  return shared / longer > 0.5;
}
