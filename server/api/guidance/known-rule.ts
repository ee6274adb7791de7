import { ruleIds, type RuleId } from '#care/tone/rules/catalogue.ts';
import { notFound } from '../errors.ts';

export function knownRule(rule: string): RuleId {
  const known = ruleIds.find((id) => id === rule);
  if (!known) throw notFound('rule');
  return known;
}
