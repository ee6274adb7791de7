import type { z } from 'zod';
import { decideSetting, settingId } from '#care/guidance/settings.ts';
import type { RuleSetting, setRuleInput } from '#contract/guidance.ts';
import type { Person } from '#contract/person.ts';
import { requireRightInSource } from '../access/sight.ts';
import type { Deps } from '../context.ts';
import { decided, notFound } from '../errors.ts';
import { knownRule } from './known-rule.ts';

/** A lead decides how grave a rule is in a place; what blocks is an admin's to narrow. */
export async function setRule(
  deps: Deps,
  person: Person,
  ruleId: string,
  input: z.output<typeof setRuleInput>,
): Promise<RuleSetting> {
  const rule = knownRule(ruleId);
  const wish = decided(
    decideSetting(person.role, rule, input),
    'This rule cannot be set so by this person.',
  );
  requireRightInSource(person, 'review', wish.sourceId);
  return deps.store.write(async (tx) => {
    if (wish.sourceId !== null && !(await tx.sources.get(wish.sourceId))) throw notFound('source');
    const at = deps.clock.now();
    const setting: RuleSetting = {
      id: settingId(rule, wish),
      rule,
      ...wish,
      changedById: person.id,
      changedAt: at,
    };
    const before = await tx.ruleSettings.get(setting.id);
    await tx.ruleSettings.put(setting);
    const { sourceId, lang, severity, reason } = wish;
    await tx.log.append({
      at,
      type: 'guidance.rule-set',
      actorId: person.id,
      subjectId: setting.id,
      data: { rule, sourceId, lang, severity, before: before?.severity ?? null, reason },
    });
    return setting;
  });
}
